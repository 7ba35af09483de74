import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocalIssuer } from '../../dev/issuer/localIssuer.ts';
import { Failure } from '../failure.ts';
import { Session } from './session.ts';

const pageAddress = 'http://localhost:5173/';
const issuer = await LocalIssuer.create(`${pageAddress}local-issuer`, () => ({}));
const config = { authority: issuer.url, clientId: 'web', scope: 'openid' };
const issuerOverHttp = async (url: string, request: RequestInit) =>
  Response.json(url.endsWith('/token') ? await issuer.token(new URLSearchParams(String(request.body))) : issuer.discovery());
const reload = vi.fn();
let address: URL;

/** A browser's tab, as far as a sign-in needs one. */
beforeEach(() => {
  address = new URL(pageAddress);
  reload.mockClear();
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
      reload,
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
  vi.stubGlobal('fetch', issuerOverHttp);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Leaves for the issuer; the person signs in there, and comes back. */
async function signIn(session: Session, changes: Record<string, string> = {}): Promise<void> {
  await session.signInAction.run();
  address = issuer.authorize(new URLSearchParams({ ...Object.fromEntries(address.searchParams), name: 'Zoë', ...changes }));
}

/** The page as it is opened by who has signed in before. */
async function openAgain(): Promise<Session> {
  address = new URL(pageAddress);
  const session = new Session(config);
  await session.open();
  return session;
}

async function openSignedIn(): Promise<Session> {
  await signIn(new Session(config));
  await new Session(config).open();
  return openAgain();
}

function disconnect(): void {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
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

describe('an access token', () => {
  const hour = 3_600_000;
  const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

  /** What is asked of the issuer from now on, by the end of its address. */
  function watchIssuer(): string[] {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
      asked.push(url.slice(issuer.url.length));
      return issuerOverHttp(url, request);
    });
    return asked;
  }

  it('is used as long as a request can arrive with it', async () => {
    const session = await openSignedIn();
    const asked = watchIssuer();
    const token = await session.accessToken();
    later(hour - 60_000);

    expect(await session.accessToken()).toBe(token);
    expect(asked).toEqual([]);
  });

  it('is renewed once for all who need it, each time it ends', async () => {
    const session = await openSignedIn();
    const asked = watchIssuer();
    const tokens = [await session.accessToken()];

    for (let ends = 1; ends <= 2; ends++) {
      later(hour - 10_000);
      const [token, another] = await Promise.all([session.accessToken(), session.accessToken()]);
      expect(another).toBe(token);
      expect(tokens).not.toContain(token);
      expect(asked.filter((path) => path === '/token')).toHaveLength(ends);
      tokens.push(token ?? null);
    }

    expect((await openAgain()).name).toBe('Zoë');
  });

  it('ends with the sign-in when the issuer refuses to renew it', async () => {
    const session = await openSignedIn();
    const changed = vi.fn();
    session.onChange(changed);
    vi.stubGlobal('fetch', async (url: string) =>
      url.endsWith('/token') ? Response.json({ error: 'invalid_grant' }, { status: 400 }) : Response.json(issuer.discovery()),
    );
    later(hour);

    expect(await session.accessToken()).toBeNull();
    expect(session.name).toBeNull();
    expect(changed).toHaveBeenCalledOnce();
    expect((await openAgain()).name).toBeNull();
  });

  it('ends with the sign-in when the issuer gave nothing to renew it with', async () => {
    vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
      const answer: object = await (await issuerOverHttp(url, request)).json();
      return Response.json({ ...answer, refresh_token: undefined });
    });
    const session = await openSignedIn();
    later(hour);

    expect(await session.accessToken()).toBeNull();
    expect(session.name).toBeNull();
  });

  it('ends without the sign-in when the issuer cannot be reached, and is renewed once it can', async () => {
    const session = await openSignedIn();
    disconnect();
    later(hour);

    await expect(session.accessToken()).rejects.toThrow('The sign-in service cannot be reached.');
    expect(session.name).toBe('Zoë');
    expect((await openAgain()).name).toBe('Zoë');

    vi.stubGlobal('fetch', issuerOverHttp);
    expect(await session.accessToken()).not.toBeNull();
  });
});

describe('a sign-out', () => {
  it('is for the issuer too, by the names that issuers have for the way back', async () => {
    const session = await openSignedIn();

    await session.signOutAction.run();

    expect(address.href.split('?')[0]).toBe(issuer.discovery().end_session_endpoint);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      id_token_hint: expect.any(String),
      client_id: 'web',
      post_logout_redirect_uri: pageAddress,
      logout_uri: pageAddress,
    });
    expect((await openAgain()).name).toBeNull();
  });

  it('ends here where the issuer has no page for it', async () => {
    const session = await openSignedIn();
    vi.stubGlobal('fetch', async () => Response.json({ ...issuer.discovery(), end_session_endpoint: undefined }));

    await session.signOutAction.run();

    expect(address.href).toBe(pageAddress);
    expect(reload).toHaveBeenCalledOnce();
    expect(session.name).toBeNull();
    expect((await openAgain()).name).toBeNull();
  });

  it('does not pass for done while the issuer cannot be reached, and can be tried again', async () => {
    const session = await openSignedIn();
    disconnect();

    const failure = await Promise.resolve(session.signOutAction.run()).catch((thrown: unknown) => Failure.from(thrown));

    expect(failure).toMatchObject({ message: expect.stringMatching(/^You are not signed out: .* may still be open/) });
    expect(session.name).toBe('Zoë');
    expect(reload).not.toHaveBeenCalled();

    vi.stubGlobal('fetch', issuerOverHttp);
    await (failure as Failure).action?.run();
    expect(address.href.split('?')[0]).toBe(issuer.discovery().end_session_endpoint);
  });
});
