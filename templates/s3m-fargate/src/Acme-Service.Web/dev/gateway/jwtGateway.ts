import type { IncomingMessage } from 'node:http';
import type { LocalIssuer } from './issuer/localIssuer.ts';

/** Headers in which the gateway tells a service who calls; the services have the same names in GatewayHeaders.cs. */
const principalHeader = 'x-principal-id';
const rolesHeader = 'x-roles';

/**
 * Does what the gateway does in AWS before it passes a request on: verifies the access token, and overwrites the headers that
 * tell who calls, whatever the client sent in them.
 * @returns false when the caller has no valid token
 */
export async function admit(request: Pick<IncomingMessage, 'headers'>, issuer: Pick<LocalIssuer, 'verify'>): Promise<boolean> {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const claims = token ? await issuer.verify(token) : null;
  if (!claims?.sub) {
    return false;
  }

  const roles = claims['cognito:groups'];
  request.headers[principalHeader] = claims.sub;
  request.headers[rolesHeader] = Array.isArray(roles) ? roles.join(',') : '';
  return true;
}
