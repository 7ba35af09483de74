import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocalIssuer } from '../../dev/issuer/localIssuer.ts';
import { Session } from './session.ts';

const pageAddress = 'http://localhost:5173/';
const issuer = await LocalIssuer.create(`${pageAddress}local-issuer`, () => ({}));
const config = { authority: issuer.url, clientId: 'web', scope: 'openid' };
let address: URL;

/** A browser's tab, as far as a sign-in needs one. */
beforeEach(() => {
  address = new URL(pageAddress);
  const kept = new Map<string, string>();
  const page = {
    stop: () => {},
    addEventListener: (_: string, resume: () => void) => setTimeout(resume),
    location: {
      get href() {
        return address.href;
      },
      get search() {
        return address.search;
      },
      origin: address.origin,
      assign: (target: string) => (address = new URL(target)),
    },
  };
  vi.stubGlobal('window', { ...page, self: page });
  vi.stubGlobal('location', page.location);
  vi.stubGlobal('history', { replaceState: () => {} });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  });
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) =>
    Response.json(url.endsWith('/token') ? await issuer.token(new URLSearchParams(String(request.body))) : issuer.discovery()),
  );
});

afterEach(() => vi.unstubAllGlobals());

/** Leaves for the issuer; the person signs in there, and comes back. */
async function signIn(session: Session, changes: Record<string, string> = {}): Promise<void> {
  await session.signInAction.run();
  address = issuer.authorize(new URLSearchParams({ ...Object.fromEntries(address.searchParams), name: 'Zoë', ...changes }));
}

describe('a sign-in', () => {
  it('is finished on the way back from the issuer', async () => {
    await signIn(new Session(config));
    const session = new Session(config);

    await session.open();

    expect(session.name).toBe('Zoë');
  });

  it('does not take the ID token of another sign-in', async () => {
    await signIn(new Session(config), { nonce: 'of-another' });
    const session = new Session(config);

    await expect(session.open()).rejects.toMatchObject({
      message: 'Signing in did not succeed. Try again.',
      cause: { message: expect.stringContaining('nonce') },
    });
    expect(session.name).toBeNull();
  });
});
