import { Failure } from '../failure.ts';
import { failureOf } from './apiFailure.ts';
import type { AcmeItem, AcmeItemDraft, AcmeItemPage } from './acmeItem.ts';

/** Sends a request; fetch itself, or something around it. */
export type Send = (url: string, request: RequestInit) => Promise<Response>;

/** The acme items of the API. Every method throws a {@link Failure} that says what went wrong. */
export class AcmeItemsApi {
  readonly #acmeItems: string;
  readonly #send: Send;

  /** @param base address of the API without a slash at its end; empty for the server that the page comes from */
  constructor(base: string, send: Send) {
    this.#acmeItems = `${base}/acme-api/acme-items`;
    this.#send = send;
  }

  async list(cursor: string | null = null): Promise<AcmeItemPage> {
    const query = cursor === null ? '' : `?${new URLSearchParams({ cursor })}`;
    return read<AcmeItemPage>(await this.#call(`${this.#acmeItems}${query}`));
  }

  async get(id: string): Promise<AcmeItem> {
    return read<AcmeItem>(await this.#call(this.#addressOf(id)));
  }

  /** @param key the same for an attempt that is repeated, so that it creates one acme item */
  async create(draft: AcmeItemDraft, key: string): Promise<AcmeItem> {
    return read<AcmeItem>(await this.#call(this.#acmeItems, withBody('POST', draft, { 'Idempotency-Key': key })));
  }

  /** Refused with 412 when somebody has changed the acme item since it was read. */
  async replace(acmeItem: AcmeItem, draft: AcmeItemDraft): Promise<AcmeItem> {
    return read<AcmeItem>(await this.#call(this.#addressOf(acmeItem.id), withBody('PUT', draft, ifUnchanged(acmeItem))));
  }

  /** Refused with 412 when somebody has changed the acme item since it was read. */
  async delete(acmeItem: AcmeItem): Promise<void> {
    await this.#call(this.#addressOf(acmeItem.id), { method: 'DELETE', headers: ifUnchanged(acmeItem) });
  }

  #addressOf(id: string): string {
    return `${this.#acmeItems}/${encodeURIComponent(id)}`;
  }

  async #call(url: string, request: RequestInit = {}): Promise<Response> {
    let response: Response;
    try {
      response = await this.#send(url, request);
    } catch (thrown) {
      if (thrown instanceof Failure) {
        throw thrown;
      }

      throw new Failure('The API cannot be reached. Check your connection, then try again.', { cause: thrown });
    }

    if (!response.ok) {
      throw await failureOf(response);
    }

    return response;
  }
}

/** The API's ETag is the version in quotes; in lists it stands nowhere else. */
function ifUnchanged(acmeItem: AcmeItem): Record<string, string> {
  return { 'If-Match': `"${acmeItem.version}"` };
}

function withBody(method: string, draft: AcmeItemDraft, headers: Record<string, string> = {}): RequestInit {
  return { method, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(draft) };
}

async function read<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new Failure('What answered is not the API: check "api" in config.json.', { status: response.status, cause });
  }
}
