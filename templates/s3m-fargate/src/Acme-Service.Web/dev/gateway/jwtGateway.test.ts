import { describe, expect, it } from 'vitest';
import { admit } from './gateway.ts';

const issuer = {
  verify: (token: string) => Promise.resolve(token === 'good' ? { sub: 'me', 'cognito:groups': ['reader', 'writer'] } : null),
};

describe('the local gateway', () => {
  it('tells the API who calls, and keeps the token', async () => {
    const headers = { authorization: 'Bearer good' };

    expect(await admit({ headers }, issuer)).toBe(true);
    expect(headers).toEqual({ authorization: 'Bearer good', 'x-principal-id': 'me', 'x-roles': 'reader,writer' });
  });

  it('overwrites what the client says of itself', async () => {
    const headers = { authorization: 'bearer good', 'x-principal-id': 'admin', 'x-roles': 'root' };

    await admit({ headers }, issuer);

    expect(headers).toMatchObject({ 'x-principal-id': 'me', 'x-roles': 'reader,writer' });
  });

  it('gives no roles to a token without roles', async () => {
    const headers = { authorization: 'Bearer good', 'x-roles': 'root' };

    await admit({ headers }, { verify: () => Promise.resolve({ sub: 'me' }) });

    expect(headers['x-roles']).toBe('');
  });

  it.each([undefined, 'Bearer bad', 'good', 'Basic good', 'Bearer '])('does not admit %s', async (authorization) => {
    expect(await admit({ headers: { authorization } }, issuer)).toBe(false);
  });

  it('does not admit a token without a subject', async () => {
    expect(await admit({ headers: { authorization: 'Bearer x' } }, { verify: () => Promise.resolve({}) })).toBe(false);
  });
});
