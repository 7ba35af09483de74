import { describe, expect, it } from 'vitest';
import { isAllowed, readRoutes } from './routePolicy.ts';

function allows(pattern: string, path: string): boolean {
  return isAllowed([{ methods: ['GET'], path: pattern, roles: ['*'] }], { method: 'GET', path, roles: [] });
}

describe('a route', () => {
  it.each([
    ['/**', '/'],
    ['/**', '/api/acme-items'],
    ['/api/**', '/api'],
    ['/api/**', '/api/acme-items/1'],
    ['/api/acme-items', '/api/acme-items'],
    ['/api/*/notes', '/api/1/notes'],
    ['/api/*/notes', '/api/1/2/notes'],
    ['/api/*', '/api/1/2'],
    ['/**', '/api/acme-items/'],
    ['/**', '/api/a..b/.well-known/%20'],
  ])('%s covers %s', (pattern, path) => expect(allows(pattern, path)).toBe(true));

  it.each([
    ['/api/**', '/apis'],
    ['/api/acme-items', '/api/acme-items/1'],
    ['/api/acme-items', '/API/acme-items'],
    ['/api/a.b', '/api/aXb'],
    ['/api/*', '/api'],
    ['/**', '/api/../admin'],
    ['/**', '/api/%2E%2e/admin'],
    ['/**', '/%2e'],
    ['/**', '/api/./acme-items'],
    ['/**', '/api//acme-items'],
    ['/**', '/api/..'],
    ['/**', '/api\\acme-items'],
    ['/**', '/api/x%3f/acme-items'],
    ['/**', '/api/%252e%252e/admin'],
  ])('%s does not cover %s', (pattern, path) => expect(allows(pattern, path)).toBe(false));

  it.each([
    ['GET', ['writer'], true],
    ['GET', ['reader', 'writer'], true],
    ['GET', ['reader'], false],
    ['GET', [], false],
    ['POST', ['writer'], false],
  ])('is for its methods and roles: %s by %s', (method, roles, allowed) => {
    const routes = [{ methods: ['GET'], path: '/api', roles: ['admin', 'writer'] }];

    expect(isAllowed(routes, { method, path: '/api', roles })).toBe(allowed);
  });

  it('is read from policy.json', async () => {
    expect(await readRoutes()).toContainEqual({
      methods: expect.any(Array),
      path: expect.stringMatching(/^\//),
      roles: expect.any(Array),
    });
  });
});
