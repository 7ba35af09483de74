import type { Item, ItemDraft } from '../items/item.ts';
import { ItemsApi } from '../items/itemsApi.ts';

/** An API that keeps items in memory, with the conditions of the real one. */
export class FakeApi {
  readonly api = new ItemsApi('', async (url, request) => this.#answer(new Request(new URL(url, 'http://page'), request)));
  readonly items: Item[] = [];
  readonly asked: string[] = [];
  mayWrite = true;
  /** Answers in place of the API, until it answers null. */
  instead: (request: Request) => Response | Promise<Response> | null = () => null;

  add(draft: Partial<ItemDraft> & { name: string }): Item {
    const item: Item = {
      id: `id-${this.items.length}`,
      description: null,
      quantity: 1,
      version: 1,
      updatedAt: '2026-01-02T03:04:05Z',
      ...draft,
    };
    this.items.push(item);
    return item;
  }

  /** Changes an item as somebody else does. */
  change(id: string, change: Partial<ItemDraft>): Item {
    const index = this.items.findIndex((item) => item.id === id);
    const before = this.items[index];
    if (!before) {
      throw new Error(`There is no item ${id}.`);
    }

    const after = { ...before, ...change, version: before.version + 1 };
    this.items[index] = after;
    return after;
  }

  async #answer(request: Request): Promise<Response> {
    this.asked.push(`${request.method} ${new URL(request.url).pathname}`);
    const instead = this.instead(request);
    if (instead) {
      return instead;
    }

    const id = new URL(request.url).pathname.split('/')[3];
    if (id === undefined) {
      return request.method === 'POST'
        ? Response.json(this.add((await request.json()) as ItemDraft), { status: 201 })
        : Response.json({ items: this.items, nextCursor: null, mayWrite: this.mayWrite });
    }

    const item = this.items.find((each) => each.id === id);
    if (!item) {
      return problem(404);
    }

    if (request.method !== 'GET' && request.headers.get('If-Match') !== `"${item.version}"`) {
      return problem(412);
    }

    switch (request.method) {
      case 'PUT':
        return Response.json(this.change(id, (await request.json()) as ItemDraft));
      case 'DELETE':
        this.items.splice(this.items.indexOf(item), 1);
        return new Response(null, { status: 204 });
      default:
        return Response.json(item);
    }
  }
}

export function problem(status: number, members: object = {}): Response {
  return Response.json({ status, ...members }, { status, headers: { 'Content-Type': 'application/problem+json' } });
}
