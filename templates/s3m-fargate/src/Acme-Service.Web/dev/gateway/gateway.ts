import type { IncomingMessage } from 'node:http';
import type { JWTPayload } from 'jose';
import type { LocalIssuer } from '../issuer/localIssuer.ts';

export type GatewayRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Whose tokens the gateway takes. */
export type Issuer = Pick<LocalIssuer, 'verify'>;

/** What the gateway answers in place of the API: problem details (RFC 9457). */
export interface Refusal {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

/** Does what the gateway does in AWS before it passes a request on. */
export interface Gateway {
  /** The claims of an access token that tell the caller's roles. */
  claimsOf(roles: readonly string[]): JWTPayload;

  /** @returns null when the request goes on to the API */
  refuse(request: GatewayRequest, issuer: Issuer): Promise<Refusal | null>;
}

export const unauthorized: Refusal = {
  title: 'Unauthorized',
  status: 401,
  detail: 'The access token is missing, invalid or expired.',
};

/** The claims of the request's access token; null when it has none that is valid. */
export async function callerOf({ headers }: GatewayRequest, issuer: Issuer): Promise<JWTPayload | null> {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const claims = token ? await issuer.verify(token) : null;
  return claims?.sub ? claims : null;
}
