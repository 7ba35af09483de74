import { describe, expect, it, vi } from 'vitest';
import { authorizedSend } from './authorizedSend.ts';

const signInAction = { label: 'Sign in', run: () => {} };

function sessionWith(token: string | null) {
  return { accessToken: () => Promise.resolve(token), forget: vi.fn(() => Promise.resolve()), signInAction };
}

function sendAnswering(status: number) {
  return vi.fn((_url: string, _request: RequestInit) => Promise.resolve(new Response(null, { status })));
}

describe('a request', () => {
  it('carries the access token besides its own headers', async () => {
    const send = sendAnswering(200);

    await authorizedSend(sessionWith('abc'), send)('/acme-api/acme-items', { method: 'PUT', headers: { 'If-Match': '"7"' } });

    const [url, request] = send.mock.calls[0] ?? [];
    expect([url, request?.method]).toEqual(['/acme-api/acme-items', 'PUT']);
    expect(Object.fromEntries(new Headers(request?.headers))).toEqual({ authorization: 'Bearer abc', 'if-match': '"7"' });
  });

  it('is not sent without a token', async () => {
    const send = sendAnswering(200);

    await expect(authorizedSend(sessionWith(null), send)('/acme-api/acme-items', {})).rejects.toMatchObject({ status: 401, action: signInAction });
    expect(send).not.toHaveBeenCalled();
  });

  it('that is answered 401 ends the session and offers to sign in', async () => {
    const session = sessionWith('expired');

    const sent = authorizedSend(session, sendAnswering(401))('/acme-api/acme-items', {});

    await expect(sent).rejects.toMatchObject({ status: 401, message: expect.stringMatching(/expired/), action: signInAction });
    expect(session.forget).toHaveBeenCalledOnce();
  });

  it('that is answered 403 says that the account may not, and keeps the session', async () => {
    const session = sessionWith('abc');

    const sent = authorizedSend(session, sendAnswering(403))('/acme-api/acme-items', {});

    await expect(sent).rejects.toMatchObject({ status: 403, message: expect.stringMatching(/may not do this/) });
    expect(session.forget).not.toHaveBeenCalled();
  });

  it.each([200, 404, 412, 500])('that is answered %i is passed on', async (status) => {
    expect((await authorizedSend(sessionWith('abc'), sendAnswering(status))('/acme-api/acme-items', {})).status).toBe(status);
  });
});
