import { createHash } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { LocalIssuer } from './localIssuer.ts';
import { signInPage } from './signInPage.ts';

const url = 'http://localhost:5173/local-issuer';
const verifier = 'a-verifier-that-only-the-page-knows-0123456789';
const claimsOf = (roles: readonly string[]) => ({ duties: [...roles] });
const issuer = await LocalIssuer.create(url, claimsOf);

function authorization(changes: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({
    response_type: 'code',
    client_id: 'local',
    redirect_uri: 'http://localhost:5173/',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'the-state',
    nonce: 'the-nonce',
    name: 'Zoë',
    roles: 'reader, writer',
    ...changes,
  });
}

function redemption(code: string, changes: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    client_id: 'local',
    redirect_uri: 'http://localhost:5173/',
    code_verifier: verifier,
    ...changes,
  });
}

function newCode(): string {
  return issuer.authorize(authorization()).searchParams.get('code') ?? '';
}

async function newTokens(): Promise<Record<'access_token' | 'id_token' | 'refresh_token', string>> {
  return (await issuer.token(redemption(newCode()))) as Record<'access_token' | 'id_token' | 'refresh_token', string>;
}

describe('the local issuer', () => {
  it('sends back with a code and the state', () => {
    const back = issuer.authorize(authorization());

    expect(back.origin + back.pathname).toBe('http://localhost:5173/');
    expect(back.searchParams.get('state')).toBe('the-state');
  });

  it('gives tokens that its published key verifies', async () => {
    const tokens = await newTokens();
    const keys = createLocalJWKSet(issuer.jwks() as Parameters<typeof createLocalJWKSet>[0]);

    const access = await jwtVerify(tokens.access_token, keys, { issuer: url });
    const id = await jwtVerify(tokens.id_token, keys, { issuer: url, audience: 'local' });

    expect(access.payload).toMatchObject({
      sub: 'Zo%C3%AB',
      client_id: 'local',
      duties: ['reader', 'writer'],
    });
    expect(id.payload).toMatchObject({ sub: 'Zo%C3%AB', name: 'Zoë', nonce: 'the-nonce' });
    expect(decodeProtectedHeader(tokens.access_token).kid).toBe(issuer.jwks().keys[0]?.kid);
  });

  it('verifies its access tokens, and nothing else', async () => {
    const { access_token, id_token } = await newTokens();
    const stranger = await LocalIssuer.create(url, claimsOf);

    expect(await issuer.verify(access_token)).toMatchObject({ sub: 'Zo%C3%AB' });
    expect(await issuer.verify(id_token)).toBeNull();
    expect(await issuer.verify(`${access_token.slice(0, -4)}AAAA`)).toBeNull();
    expect(await stranger.verify(access_token)).toBeNull();
  });

  it.each([
    ['another verifier', { code_verifier: `${verifier}x` }],
    ['no verifier', { code_verifier: '' }],
    ['another application', { client_id: 'other' }],
    ['another return address', { redirect_uri: 'http://localhost:5174/' }],
  ])('does not redeem a code with %s', async (_, changes) => {
    await expect(issuer.token(redemption(newCode(), changes))).rejects.toThrow();
  });

  it('redeems a code once, even after a failed attempt', async () => {
    const code = newCode();
    await issuer.token(redemption(code, { code_verifier: 'guessed' })).catch(() => {});

    await expect(issuer.token(redemption(code))).rejects.toThrow('used before');
  });

  it('renews with each refresh token once', async () => {
    const { refresh_token } = await newTokens();
    const refresh = new URLSearchParams({ grant_type: 'refresh_token', refresh_token });

    expect(await issuer.token(refresh)).toHaveProperty('access_token');
    await expect(issuer.token(refresh)).rejects.toThrow('used before');
  });

  it.each([
    ['plain PKCE', { code_challenge_method: 'plain' }],
    ['no PKCE', { code_challenge: '' }],
    ['the implicit flow', { response_type: 'token' }],
    ['a return address elsewhere', { redirect_uri: 'https://example.com/' }],
    ['a return address that only looks local', { redirect_uri: 'http://localhost.example.com/' }],
    ['no name', { name: ' ' }],
    ['roles that a header cannot carry', { roles: 'reader, größer' }],
  ])('refuses %s', (_, changes) => {
    expect(() => issuer.authorize(authorization(changes))).toThrow();
  });
});

describe('the sign-in page', () => {
  it('passes on what the application asked for, as text', () => {
    const page = signInPage(new URLSearchParams({ state: '"><script>' }));

    expect(page).toContain('name="state" value="&#34;&#62;&#60;script&#62;"');
    expect(page).not.toContain('<script>');
  });
});
