import type { AcmeItem, AcmeItemDraft, AcmeItemPage } from '../acmeItems/acmeItem.ts';
import { AcmeItemsApi } from '../acmeItems/acmeItemsApi.ts';

/** An API that keeps acme items in memory, with the conditions of the real one. */
export class FakeApi {
  readonly api = new AcmeItemsApi('', async (url, request) => this.#answer(new Request(new URL(url, 'http://page'), request)));
  readonly acmeItems: AcmeItem[] = [];
  readonly asked: string[] = [];
  mayWrite = true;
  pageSize = 20;
  /** Answers in place of the API, until it answers null. */
  instead: (request: Request) => Response | Promise<Response> | null = () => null;

  add(draft: Partial<AcmeItemDraft> & { name: string }): AcmeItem {
    const acmeItem = {
      id: `id-${this.acmeItems.length}`,
      description: null,
      quantity: 1,
      version: 1,
      updatedAt: '2026-01-02T03:04:05Z',
      ...draft,
    } as AcmeItem;
    this.acmeItems.push(acmeItem);
    return acmeItem;
  }

  /** Changes an acme item as somebody else does. */
  change(id: string, change: Partial<AcmeItemDraft>): AcmeItem {
    const index = this.acmeItems.findIndex((acmeItem) => acmeItem.id === id);
    const before = this.acmeItems[index];
    if (!before) {
      throw new Error(`There is no acme item ${id}.`);
    }

    const after = { ...before, ...change, version: before.version + 1 };
    this.acmeItems[index] = after;
    return after;
  }

  async #answer(request: Request): Promise<Response> {
    this.asked.push(`${request.method} ${new URL(request.url).pathname}`);
    const instead = this.instead(request);
    if (instead) {
      return instead;
    }

    const { pathname, searchParams } = new URL(request.url);
    const id = pathname.split('/')[3];
    if (id === undefined) {
      return request.method === 'POST'
        ? Response.json(this.add((await request.json()) as AcmeItemDraft), { status: 201 })
        : Response.json(this.#page(Number(searchParams.get('cursor'))));
    }

    const acmeItem = this.acmeItems.find((each) => each.id === id);
    if (!acmeItem) {
      return problem(404);
    }

    if (request.method !== 'GET' && request.headers.get('If-Match') !== `"${acmeItem.version}"`) {
      return problem(412);
    }

    switch (request.method) {
      case 'PUT':
        return Response.json(this.change(id, (await request.json()) as AcmeItemDraft));
      case 'DELETE':
        this.acmeItems.splice(this.acmeItems.indexOf(acmeItem), 1);
        return new Response(null, { status: 204 });
      default:
        return Response.json(acmeItem);
    }
  }

  #page(start: number): AcmeItemPage {
    const end = start + this.pageSize;
    const nextCursor = end < this.acmeItems.length ? String(end) : null;
    return { acmeItems: this.acmeItems.slice(start, end), nextCursor, mayWrite: this.mayWrite };
  }
}

export function problem(status: number, members: object = {}): Response {
  return Response.json({ status, ...members }, { status, headers: { 'Content-Type': 'application/problem+json' } });
}
