import { isAddress, isObject, refuse, type Config } from '../config.ts';

/** Where people sign in, and as what this page is known there. */
export interface SignInConfig {
  /** Address of the OpenID Connect issuer. */
  readonly authority: string;
  readonly clientId: string;
  /** Scopes separated by spaces; one of them is openid. */
  readonly scope: string;
}

export function signInConfig(config: Config): SignInConfig {
  const { signIn } = config;
  if (!isObject(signIn)) {
    return refuse('signIn', 'an object');
  }

  const { authority, clientId, scope } = signIn;
  return {
    authority: isAddress(authority) ? authority : refuse('signIn.authority', 'an address that begins with https://'),
    clientId: isText(clientId) ? clientId : refuse('signIn.clientId', 'a text'),
    scope: isText(scope) && scope.split(' ').includes('openid') ? scope : refuse('signIn.scope', 'scopes with "openid" among them'),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
