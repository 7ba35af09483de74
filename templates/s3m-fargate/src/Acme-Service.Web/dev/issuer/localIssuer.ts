import { createHash, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT, type JWK, type JWTPayload } from 'jose';
import { algorithm, newKey, type SigningKey } from './signingKey.ts';

/** The type of access tokens (RFC 9068), which sets them apart from id tokens: those prove nothing to an API. */
const accessTokenType = 'at+jwt';
const tokenSeconds = 3600;
const codeMilliseconds = 60_000;

/** What the person filled in, with what the application asked for. */
interface Grant {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce: string | null;
  readonly name: string;
  readonly roles: readonly string[];
  readonly signedInAt: number;
}

/** A request that the issuer refuses; the code is one of RFC 6749. */
export class IssuerError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * An OpenID Connect issuer for one's own machine: any name signs in. When it stops it forgets who may renew their sign-in, and it
 * sends nobody anywhere but to this machine.
 */
export class LocalIssuer {
  readonly url: string;
  readonly #claimsOf: (roles: readonly string[]) => JWTPayload;
  readonly #key: SigningKey;
  readonly #codes = new Map<string, Grant>();
  readonly #refreshTokens = new Map<string, Grant>();

  private constructor(url: string, claimsOf: (roles: readonly string[]) => JWTPayload, key: SigningKey) {
    this.url = url;
    this.#claimsOf = claimsOf;
    this.#key = key;
  }

  /**
   * @param claimsOf the claims of an access token that hold roles
   * @param key signs the tokens; without it, a key that nobody else has
   */
  static async create(url: string, claimsOf: (roles: readonly string[]) => JWTPayload, key?: SigningKey): Promise<LocalIssuer> {
    return new LocalIssuer(url, claimsOf, key ?? (await newKey()));
  }

  discovery(): Record<string, unknown> {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      end_session_endpoint: `${this.url}/end-session`,
      jwks_uri: `${this.url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: [algorithm],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
    };
  }

  jwks(): { keys: JWK[] } {
    return { keys: [this.#key.jwk] };
  }

  /** @param request the parameters of the authorization request, with the `name` and the `roles` of the person */
  authorize(request: URLSearchParams): URL {
    checkAuthorizationRequest(request);
    const name = request.get('name')?.trim() ?? '';
    const roles = (request.get('roles') ?? '')
      .split(',')
      .map((role) => role.trim())
      .filter((role) => role !== '');
    if (name === '' || !roles.every((role) => /^[\w.:/@-]{1,64}$/.test(role))) {
      throw new IssuerError('invalid_request', 'Give a name, and roles of letters, digits and ._:/@- separated by commas.');
    }

    const code = randomUUID();
    this.#codes.set(code, {
      clientId: required(request, 'client_id'),
      redirectUri: required(request, 'redirect_uri'),
      codeChallenge: required(request, 'code_challenge'),
      nonce: request.get('nonce'),
      name,
      roles,
      signedInAt: Date.now(),
    });

    const back = new URL(required(request, 'redirect_uri'));
    back.searchParams.set('code', code);
    back.searchParams.set('state', request.get('state') ?? '');
    return back;
  }

  async token(request: URLSearchParams): Promise<Record<string, unknown>> {
    switch (request.get('grant_type')) {
      case 'authorization_code':
        return this.#issue(this.#redeemCode(request));
      case 'refresh_token':
        return this.#issue(redeem(this.#refreshTokens, required(request, 'refresh_token')));
      default:
        throw new IssuerError('unsupported_grant_type', 'grant_type must be authorization_code or refresh_token.');
    }
  }

  /** The claims of an access token that this issuer has made and that has not expired; null for any other. */
  async verify(accessToken: string): Promise<JWTPayload | null> {
    try {
      const { payload } = await jwtVerify(accessToken, this.#key.publicKey, {
        issuer: this.url,
        algorithms: [algorithm],
        typ: accessTokenType,
      });
      return payload;
    } catch {
      return null;
    }
  }

  #redeemCode(request: URLSearchParams): Grant {
    const grant = redeem(this.#codes, required(request, 'code'));
    const challenge = createHash('sha256').update(required(request, 'code_verifier')).digest('base64url');
    if (
      challenge !== grant.codeChallenge ||
      request.get('redirect_uri') !== grant.redirectUri ||
      request.get('client_id') !== grant.clientId ||
      Date.now() - grant.signedInAt > codeMilliseconds
    ) {
      throw new IssuerError('invalid_grant', 'The code has expired, or was not made for this request.');
    }

    return grant;
  }

  async #issue(grant: Grant): Promise<Record<string, unknown>> {
    const refreshToken = randomUUID();
    this.#refreshTokens.set(refreshToken, grant);
    return {
      token_type: 'Bearer',
      expires_in: tokenSeconds,
      refresh_token: refreshToken,
      access_token: await this.#sign(accessTokenType, grant, {
        client_id: grant.clientId,
        ...this.#claimsOf(grant.roles),
      }),
      id_token: await this.#sign('JWT', grant, { aud: grant.clientId, name: grant.name, ...(grant.nonce && { nonce: grant.nonce }) }),
    };
  }

  #sign(type: string, grant: Grant, claims: JWTPayload): Promise<string> {
    return (
      new SignJWT(claims)
        .setProtectedHeader({ alg: algorithm, typ: type, kid: this.#key.jwk.kid ?? '' })
        .setIssuer(this.url)
        // OpenID Connect wants ASCII, and a subject may have to fit into a header.
        .setSubject(encodeURIComponent(grant.name))
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${tokenSeconds} s`)
        .sign(this.#key.privateKey)
    );
  }
}

/** Refuses what no application on this machine would ask for. */
export function checkAuthorizationRequest(request: URLSearchParams): void {
  checkReturnAddress(required(request, 'redirect_uri'));
  required(request, 'client_id');
  required(request, 'code_challenge');
  if (request.get('response_type') !== 'code' || request.get('code_challenge_method') !== 'S256') {
    throw new IssuerError('invalid_request', 'Only response_type=code with code_challenge_method=S256 is understood.');
  }
}

export function checkReturnAddress(address: string): void {
  if (!/^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/.test(address)) {
    throw new IssuerError('invalid_request', `${address} is not an address of this machine.`);
  }
}

/** Codes and refresh tokens are good for once. */
function redeem(grants: Map<string, Grant>, key: string): Grant {
  const grant = grants.get(key);
  grants.delete(key);
  if (!grant) {
    throw new IssuerError('invalid_grant', 'This code or token is unknown, or was used before.');
  }

  return grant;
}

function required(request: URLSearchParams, name: string): string {
  const value = request.get(name);
  if (!value) {
    throw new IssuerError('invalid_request', `${name} is missing.`);
  }

  return value;
}
