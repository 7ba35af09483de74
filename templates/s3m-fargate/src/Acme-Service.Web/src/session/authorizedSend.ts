import { Failure } from '../failure.ts';
import type { Send } from '../acmeItems/acmeItemsApi.ts';
import type { Session } from './session.ts';

/** Sends requests with the access token of the person who is signed in, and never without one. */
export function authorizedSend(session: Pick<Session, 'accessToken' | 'forget' | 'signInAction'>, send: Send = fetch): Send {
  return async (url, request) => {
    const token = await session.accessToken();
    if (token === null) {
      throw new Failure('You are not signed in, or your sign-in has expired. Sign in to go on.', {
        status: 401,
        action: session.signInAction,
      });
    }

    const headers = new Headers(request.headers);
    headers.set('Authorization', `Bearer ${token}`);
    const response = await send(url, { ...request, headers });

    if (response.status === 401) {
      await session.forget();
      throw new Failure('Your sign-in has expired. Sign in again to go on.', { status: 401, action: session.signInAction });
    }

    if (response.status === 403) {
      throw new Failure('Your account may not do this. Ask for the role it needs.', { status: 403 });
    }

    return response;
  };
}
