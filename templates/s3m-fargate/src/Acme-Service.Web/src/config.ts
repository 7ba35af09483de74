import { Failure } from './failure.ts';

/** config.json as it was served: the same build serves every environment. */
export type Config = Readonly<Record<string, unknown>>;

export async function fetchConfig(send: typeof fetch = fetch): Promise<Config> {
  let response: Response;
  try {
    response = await send(`${import.meta.env.BASE_URL}config.json`, { cache: 'no-cache' });
  } catch (cause) {
    throw new Failure('The server of this page cannot be reached. Check your connection, then reload.', { cause });
  }

  if (!response.ok) {
    throw new Failure(`This page is not set up: config.json could not be read (${response.status}).`);
  }

  const config: unknown = await response.json().catch(() => undefined);
  if (!isObject(config)) {
    throw new Failure('This page is not set up: config.json is not a JSON object.');
  }

  return config;
}

/** Where the API is, without a slash at the end; empty for the server that the page comes from. */
export function apiAddress(config: Config): string {
  const { api } = config;
  return api === '' ? '' : isAddress(api) ? api.replace(/\/+$/, '') : refuse('api', 'an address that begins with https://');
}

export function isObject(value: unknown): value is Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value);
}

export function refuse(name: string, expected: string): never {
  throw new Failure(`This page is not set up: "${name}" in config.json must be ${expected}.`);
}
