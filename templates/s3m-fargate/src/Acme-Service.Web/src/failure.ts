/** Something that can be done, offered as a button: most often the way out of a failure. */
export interface Action {
  readonly label: string;
  readonly run: () => unknown;
}

export interface FailureDetails {
  /** The HTTP status, when there was an answer. */
  readonly status?: number | undefined;
  /** What is wrong with single fields of a form, by their names. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly action?: Action | undefined;
  readonly cause?: unknown;
}

/** Something that did not work. The message is a sentence for the person who wanted it. */
export class Failure extends Error {
  readonly status: number | undefined;
  readonly fields: Readonly<Record<string, string>>;
  readonly action: Action | undefined;

  constructor(message: string, details: FailureDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'Failure';
    this.status = details.status;
    this.fields = details.fields ?? {};
    this.action = details.action;
  }

  /** Whatever was thrown, as a failure: what nobody foresaw gets a general sentence and goes to the console. */
  static from(thrown: unknown): Failure {
    if (thrown instanceof Failure) {
      return thrown;
    }

    console.error(thrown);
    return new Failure('Something unexpected went wrong. Reload the page and try again.', { cause: thrown });
  }

  with(change: Pick<FailureDetails, 'fields' | 'action'>): Failure {
    const { status, fields, action, cause } = this;
    return new Failure(this.message, { status, fields, action, cause, ...change });
  }
}

/** A failure of the page itself, which nothing but another attempt of its own gets out of. */
export function reloadable(thrown: unknown): Failure {
  const failure = Failure.from(thrown);
  return failure.action ? failure : failure.with({ action: { label: 'Reload', run: () => location.reload() } });
}
