import { describe, expect, it } from 'vitest';
import { decide, jwtGateway } from './jwtGateway.ts';

const issuer = {
  verify: (token: string) =>
    Promise.resolve(token === 'good' ? { sub: 'me', exp: 4102444800, ...jwtGateway.claimsOf(['reader', 'clerk']) } : null),
};
const routes = [
  { methods: ['GET'], path: '/**', roles: ['*'] },
  { methods: ['POST'], path: '/acme-api/acme-items', roles: ['clerk'] },
  { methods: ['DELETE'], path: '/**', roles: ['admin'] },
];

function request(headers: Record<string, string | undefined>, method = 'GET') {
  return { method, url: '/acme-api/acme-items?limit=1', headers };
}

describe('the local gateway', () => {
  it('passes the caller on to the API, and keeps the token', async () => {
    const headers = { authorization: 'Bearer good' };

    expect(await decide(request(headers), issuer, routes)).toBeNull();
    expect(headers).toEqual({ authorization: 'Bearer good', 'x-principal-id': 'me', 'x-roles': 'reader,clerk', 'x-expires': '4102444800' });
  });

  it('overwrites what the client says of itself', async () => {
    const headers = { authorization: 'bearer good', 'x-principal-id': 'admin', 'x-roles': 'root', 'x-expires': '9999999999' };

    await decide(request(headers), issuer, routes);

    expect(headers).toMatchObject({ 'x-principal-id': 'me', 'x-roles': 'reader,clerk', 'x-expires': '4102444800' });
  });

  it('gives no roles to a token without roles', async () => {
    const headers = { authorization: 'Bearer good', 'x-roles': 'root' };

    await decide(request(headers), { verify: () => Promise.resolve({ sub: 'me', exp: 4102444800 }) }, routes);

    expect(headers['x-roles']).toBe('');
  });

  it.each([
    ['POST', null],
    ['DELETE', 403],
    ['PUT', 403],
  ])('decides by the roles and %s', async (method, status) => {
    const refusal = await decide(request({ authorization: 'Bearer good' }, method), issuer, routes);

    expect(refusal?.status ?? null).toBe(status);
  });

  it.each([undefined, 'Bearer bad', 'good', 'Basic good', 'Bearer '])('does not admit %s', async (authorization) => {
    expect(await decide(request({ authorization }), issuer, routes)).toMatchObject({ status: 401 });
  });

  it.each([{}, { sub: 'me' }, { exp: 4102444800 }])('does not admit a token with no more than %o', async (claims) => {
    const refusal = await decide(request({ authorization: 'Bearer x' }), { verify: () => Promise.resolve(claims) }, routes);

    expect(refusal).toMatchObject({ status: 401 });
  });
});
