import { Failure } from '../failure.ts';

/** Problem details (RFC 9457) as far as this page shows them. */
interface Problem {
  readonly detail?: unknown;
  /** Only with validation problems: messages by member of the request. */
  readonly errors?: unknown;
}

/** The API's reason for a refusal, as a sentence. */
export async function failureOf(response: Response): Promise<Failure> {
  const { status } = response;
  const problem = await readProblem(response);
  const fields = fieldsOf(problem);
  if (Object.keys(fields).length > 0) {
    return new Failure('Some values cannot be saved. Correct them, then save again.', { status, fields });
  }

  return new Failure(sentenceOf(status, problem), { status });
}

function sentenceOf(status: number, problem: Problem): string {
  switch (status) {
    case 404:
      return 'This acme item no longer exists: somebody else has deleted it.';
    case 412:
      return 'Somebody else has changed this acme item since you opened it.';
    case 413:
      return 'That is more than the API accepts. Shorten it, then save again.';
    case 429:
      return 'Too many requests at once. Wait a moment, then try again.';
    case 503:
    case 504:
      return 'The API is not available right now. Try again in a moment.';
  }

  if (status >= 500) {
    return `The API failed (${status}). Try again; if it keeps failing, contact its operator.`;
  }

  return typeof problem.detail === 'string' ? problem.detail : `The API refused the request (${status}).`;
}

function fieldsOf(problem: Problem): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [field, messages] of Object.entries(problem.errors ?? {})) {
    fields[field] = Array.isArray(messages) ? messages.join(' ') : String(messages);
  }

  return fields;
}

async function readProblem(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json') ?? false;
  return isProblem ? ((await response.json().catch(() => ({}))) as Problem) : {};
}
