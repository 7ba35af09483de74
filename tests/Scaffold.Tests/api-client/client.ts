import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

const [address, headers] = process.argv.slice(2) as [string, string];
const api = createClient<paths>({ baseUrl: address, headers: JSON.parse(headers) as Record<string, string> });

const created = await api.POST('/api/items', { body: { name: 'bolt', quantity: 100 } });
assert.equal(created.response.status, 201);
assert.ok(created.data);
const { id } = created.data;
assert.equal(created.response.headers.get('Location'), `/api/items/${id}`);
await api.POST('/api/items', { body: { name: 'nut' } });

const found: components['schemas']['ItemResponse'][] = [];
let cursor: string | null | undefined;
do {
  const page = await api.GET('/api/items', { params: { query: { limit: 1, ...(cursor ? { cursor } : {}) } } });
  assert.ok(page.data);
  found.push(...page.data.items);
  cursor = page.data.nextCursor;
} while (cursor);
assert.deepEqual(found.map((item) => item.name).sort(), ['bolt', 'nut']);

const path = { id };
const body = { name: 'bolt', quantity: 99 };

// @ts-expect-error Without its precondition a replacement does not compile.
const unconditional = await api.PUT('/api/items/{id}', { params: { path }, body });
assert.equal(unconditional.error?.status, 428);

const etag = created.response.headers.get('ETag')!;
const replaced = await api.PUT('/api/items/{id}', { params: { path, header: { 'If-Match': etag } }, body });
assert.equal(replaced.data?.quantity, 99);
assert.equal(replaced.data.version, 2);

const unchanged = await api.GET('/api/items/{id}', {
  params: { path, header: { 'If-None-Match': replaced.response.headers.get('ETag')! } },
});
assert.equal(unchanged.response.status, 304);

const stale = await api.DELETE('/api/items/{id}', { params: { path, header: { 'If-Match': etag } } });
assert.equal(stale.error?.status, 412);
assert.match(stale.error.detail ?? '', /changed/);

const invalid = await api.POST('/api/items', { body: { name: '' } });
assert.ok(invalid.error && 'errors' in invalid.error && invalid.error.errors?.['name']);

const deleted = await api.DELETE('/api/items/{id}', {
  params: { path, header: { 'If-Match': replaced.response.headers.get('ETag')! } },
});
assert.equal(deleted.response.status, 204);
const gone = await api.GET('/api/items/{id}', { params: { path } });
assert.equal(gone.error?.status, 404);
