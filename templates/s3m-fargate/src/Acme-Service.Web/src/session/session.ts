import { ErrorResponse, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { Failure, type Action } from '../failure.ts';
import type { SignInConfig } from './signInConfig.ts';

/** Seconds before its end at which a token is renewed rather than used: a request may take a while to arrive. */
const renewalMargin = 30;

/**
 * Who uses this page: signed in at the OpenID Connect issuer of config.json by authorization code with PKCE. Tokens are kept
 * for this tab only, in sessionStorage.
 */
export class Session {
  readonly #users: UserManager;
  #user: User | null = null;
  #renewal: Promise<void> | null = null;
  #changed: () => void = () => {};

  constructor(config: SignInConfig) {
    const page = new URL(import.meta.env.BASE_URL, location.origin).href;
    this.#users = new UserManager({
      authority: config.authority,
      client_id: config.clientId,
      scope: config.scope,
      redirect_uri: page,
      post_logout_redirect_uri: page,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
      automaticSilentRenew: false,
    });
  }

  /** The person's name, if the issuer gives one; null when nobody is signed in. */
  get name(): string | null {
    const profile = this.#user?.profile;
    return profile ? (profile.name ?? profile.preferred_username ?? profile.email ?? profile.sub) : null;
  }

  /** Tells this person from others who sign in here; null when nobody is signed in. */
  get person(): string | null {
    return this.#user?.profile.sub ?? null;
  }

  /** Calls back when somebody is signed in or no longer is. */
  onChange(changed: () => void): void {
    this.#changed = changed;
  }

  /** Finds who is signed in; on the way back from the issuer, finishes the sign-in. */
  async open(): Promise<void> {
    const answer = new URLSearchParams(location.search);
    if (!answer.has('state') || !(answer.has('code') || answer.has('error'))) {
      this.#user = await this.#users.getUser();
      return;
    }

    const address = location.href;
    history.replaceState(null, '', import.meta.env.BASE_URL);
    try {
      this.#user = await this.#users.signinRedirectCallback(address);
    } catch (cause) {
      throw new Failure('Signing in did not succeed. Try again.', { cause });
    }
  }

  get signInAction(): Action {
    return { label: 'Sign in', run: () => this.#signIn() };
  }

  get signOutAction(): Action {
    return { label: 'Sign out', run: () => this.#signOut() };
  }

  /** Leaves the page for the issuer's. */
  async #signIn(): Promise<void> {
    try {
      // The ID token has to repeat it, so that one of another sign-in is not taken for that of this one.
      await this.#users.signinRedirect({ nonce: crypto.randomUUID() });
    } catch (cause) {
      throw unreachable(cause);
    }
  }

  /** Forgets the tokens here, and leaves the page to sign out at the issuer too if that has a page for it. */
  async #signOut(): Promise<void> {
    const endsSessions = await this.#users.metadataService.getEndSessionEndpoint().catch((cause: unknown) => {
      // The tokens stay: without them the page would look signed out, while the issuer lets the next person in without a password.
      throw new Failure(
        'You are not signed out: the sign-in service cannot be reached, so your session there may still be open. Try again in a moment.',
        { action: { label: 'Try again', run: () => this.#signOut() }, cause },
      );
    });
    if (!endsSessions) {
      await this.forget();
      location.reload();
      return;
    }

    const { client_id, post_logout_redirect_uri } = this.#users.settings;
    await this.#users.signoutRedirect({
      extraQueryParams: {
        client_id,
        // The name that issuers such as Cognito have for post_logout_redirect_uri; others pass over it.
        logout_uri: post_logout_redirect_uri ?? '',
      },
    });
  }

  /** A token that is still valid, renewed if need be; null when nobody is signed in any longer. */
  async accessToken(): Promise<string | null> {
    if (this.#user && (this.#user.expires_in ?? Infinity) < renewalMargin) {
      // Requests that are made at the same time share one renewal: many issuers accept a refresh token once.
      this.#renewal ??= this.#renew().finally(() => (this.#renewal = null));
      await this.#renewal;
    }

    return this.#user?.access_token ?? null;
  }

  async forget(): Promise<void> {
    await this.#users.removeUser();
    this.#user = null;
    this.#changed();
  }

  async #renew(): Promise<void> {
    try {
      this.#user = this.#user?.refresh_token ? await this.#users.signinSilent() : null;
    } catch (cause) {
      if (!(cause instanceof ErrorResponse)) {
        throw unreachable(cause);
      }

      this.#user = null;
    }

    if (this.#user === null) {
      await this.forget();
    }
  }
}

function unreachable(cause: unknown): Failure {
  return new Failure('The sign-in service cannot be reached. Try again in a moment.', { cause });
}
