import { describe, expect, it } from 'vitest';
import { cognitoGateway } from './cognitoGateway.ts';

const issuer = { verify: (token: string) => Promise.resolve(token === 'good' ? { sub: 'me' } : null) };

describe('the local gateway for a user pool', () => {
  it('passes on a request with a valid token as it is', async () => {
    const headers = { authorization: 'bearer good' };

    expect(await cognitoGateway.refuse({ headers }, issuer)).toBeNull();
    expect(headers).toEqual({ authorization: 'bearer good' });
  });

  it.each([undefined, 'Bearer bad', 'good', 'Basic good', 'Bearer '])('does not admit %s', async (authorization) => {
    expect(await cognitoGateway.refuse({ headers: { authorization } }, issuer)).toMatchObject({ status: 401 });
  });

  it('has the claims of a user pool', () => {
    expect(cognitoGateway.claimsOf(['writer'])).toEqual({ token_use: 'access', 'cognito:groups': ['writer'] });
  });
});
