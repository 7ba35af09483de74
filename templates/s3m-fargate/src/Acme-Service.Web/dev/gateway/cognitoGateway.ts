import { callerOf, unauthorized, type Gateway } from './gateway.ts';

/** Verifies the access token as a gateway does for a user pool; the API reads the token itself. */
export const cognitoGateway: Gateway = {
  claimsOf: (roles) => ({ token_use: 'access', 'cognito:groups': [...roles] }),
  refuse: async (request, issuer) => ((await callerOf(request, issuer)) ? null : unauthorized),
};
