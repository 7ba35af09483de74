import { callerOf, unauthorized, type Gateway, type GatewayRequest, type Issuer, type Refusal } from './gateway.ts';
import { isAllowed, readRoutes, type Route } from './routePolicy.ts';

/** Headers in which the gateway passes the caller to a service; the services have the same names in GatewayHeaders.cs. */
const principalHeader = 'x-principal-id';
const rolesHeader = 'x-roles';
const expiresHeader = 'x-expires';

const forbidden: Refusal = {
  title: 'Forbidden',
  status: 403,
  detail: 'No route of src/Acme-Service.Authorizer/policy.json admits a role of the caller.',
};

/** Verifies the access token and applies policy.json, as the gateway does with the authorizer. */
export const jwtGateway: Gateway = {
  claimsOf: (roles) => ({ roles: [...roles] }),
  // Read each time, so that a change of the file counts at once.
  refuse: async (request, issuer) => decide(request, issuer, await readRoutes()),
};

/** Decides by these routes, and overwrites the headers that tell who calls, whatever the client sent in them. */
export async function decide(request: GatewayRequest, issuer: Issuer, routes: readonly Route[]): Promise<Refusal | null> {
  const caller = await callerOf(request, issuer);
  if (!caller?.sub || !caller.exp) {
    return unauthorized;
  }

  const roles = Array.isArray(caller.roles) ? caller.roles.map(String) : [];
  request.headers[principalHeader] = caller.sub;
  request.headers[rolesHeader] = roles.join(',');
  request.headers[expiresHeader] = String(caller.exp);
  const path = request.url?.split('?')[0] ?? '';
  return isAllowed(routes, { method: request.method ?? '', path, roles }) ? null : forbidden;
}
