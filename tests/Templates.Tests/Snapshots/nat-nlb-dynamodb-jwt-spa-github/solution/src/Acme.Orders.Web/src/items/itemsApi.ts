import { Failure } from '../failure.ts';
import { failureOf } from './apiFailure.ts';
import type { Item, ItemDraft, ItemPage } from './item.ts';

/** Sends a request; fetch itself, or something around it. */
export type Send = (url: string, request: RequestInit) => Promise<Response>;

/** The items of the API. Every method throws a {@link Failure} that says what went wrong. */
export class ItemsApi {
  readonly #items: string;
  readonly #send: Send;

  /** @param base address of the API without a slash at its end; empty for the server that the page comes from */
  constructor(base: string, send: Send) {
    this.#items = `${base}/api/items`;
    this.#send = send;
  }

  async list(cursor: string | null = null): Promise<ItemPage> {
    const query = cursor === null ? '' : `?${new URLSearchParams({ cursor })}`;
    return read<ItemPage>(await this.#call(`${this.#items}${query}`));
  }

  async get(id: string): Promise<Item> {
    return read<Item>(await this.#call(this.#addressOf(id)));
  }

  /** @param key the same for an attempt that is repeated, so that it creates one item */
  async create(draft: ItemDraft, key: string): Promise<Item> {
    return read<Item>(await this.#call(this.#items, withBody('POST', draft, { 'Idempotency-Key': key })));
  }

  /** Refused with 412 when somebody has changed the item since it was read. */
  async replace(item: Item, draft: ItemDraft): Promise<Item> {
    return read<Item>(await this.#call(this.#addressOf(item.id), withBody('PUT', draft, ifUnchanged(item))));
  }

  /** Refused with 412 when somebody has changed the item since it was read. */
  async delete(item: Item): Promise<void> {
    await this.#call(this.#addressOf(item.id), { method: 'DELETE', headers: ifUnchanged(item) });
  }

  #addressOf(id: string): string {
    return `${this.#items}/${encodeURIComponent(id)}`;
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
function ifUnchanged(item: Item): Record<string, string> {
  return { 'If-Match': `"${item.version}"` };
}

function withBody(method: string, draft: ItemDraft, headers: Record<string, string> = {}): RequestInit {
  return { method, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(draft) };
}

async function read<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new Failure('What answered is not the API: check "api" in config.json.', { status: response.status, cause });
  }
}
