import { describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import type { AcmeItem, AcmeItemDraft } from './acmeItem.ts';
import { AcmeItemsApi } from './acmeItemsApi.ts';

const draft = { name: 'bolt', description: null, quantity: 3 } as AcmeItemDraft;
const bolt = { ...draft, id: '0a', version: 7, updatedAt: '2026-01-02T03:04:05Z' } as AcmeItem;

/** The API with one answer for everything, and what it was asked. */
function apiAnswering(answer: () => Response, base = '') {
  const asked: Request[] = [];
  const api = new AcmeItemsApi(base, (url, request) => {
    asked.push(new Request(new URL(url, 'http://page'), request));
    return Promise.resolve(answer());
  });
  return { api, asked };
}

describe('the acme items of the API', () => {
  it('are listed from the beginning and from a cursor', async () => {
    const { api, asked } = apiAnswering(() => Response.json({ acmeItems: [bolt], nextCursor: 'a+b' }), 'https://api.example.com/prod');

    const page = await api.list();
    await api.list(page.nextCursor);

    expect(page.acmeItems).toEqual([bolt]);
    expect(asked.map(({ url }) => url)).toEqual([
      'https://api.example.com/prod/acme-api/acme-items',
      'https://api.example.com/prod/acme-api/acme-items?cursor=a%2Bb',
    ]);
  });

  it('are created with what was filled in', async () => {
    const { api, asked } = apiAnswering(() => Response.json(bolt, { status: 201 }));

    expect(await api.create(draft, 'a key')).toEqual(bolt);
    expect(asked[0]?.method).toBe('POST');
    expect(asked[0]?.headers.get('Idempotency-Key')).toBe('a key');
    expect(asked[0]?.headers.get('Content-Type')).toBe('application/json');
    expect(await asked[0]?.json()).toEqual(draft);
  });

  it('are replaced and deleted only as they were read', async () => {
    const { api, asked } = apiAnswering(() => Response.json(bolt));

    await api.replace(bolt, { ...bolt, quantity: 4 });
    await api.delete(bolt);

    expect(asked.map(({ method, url, headers }) => [method, url, headers.get('If-Match')])).toEqual([
      ['PUT', 'http://page/acme-api/acme-items/0a', '"7"'],
      ['DELETE', 'http://page/acme-api/acme-items/0a', '"7"'],
    ]);
  });

  it('need a network', async () => {
    const api = new AcmeItemsApi('', () => Promise.reject(new TypeError('Failed to fetch')));

    await expect(api.list()).rejects.toThrow('The API cannot be reached.');
  });

  it('leave a failure as it is', async () => {
    const failure = new Failure('Not now.');
    const api = new AcmeItemsApi('', () => Promise.reject(failure));

    await expect(api.list()).rejects.toBe(failure);
  });

  it('are not found in a web page', async () => {
    const { api } = apiAnswering(() => new Response('<!doctype html>'));

    await expect(api.list()).rejects.toThrow('What answered is not the API');
  });
});
