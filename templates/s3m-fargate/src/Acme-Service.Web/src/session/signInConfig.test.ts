import { describe, expect, it } from 'vitest';
import { signInConfig } from './signInConfig.ts';

const signIn = { authority: 'https://issuer.example.com/', clientId: 'web', scope: 'openid profile' };

describe('the sign-in of config.json', () => {
  it('is taken as it stands', () => {
    expect(signInConfig({ api: '', signIn })).toEqual(signIn);
  });

  it.each([
    ['signIn', undefined],
    ['signIn', 'https://issuer.example.com'],
    ['signIn.authority', { ...signIn, authority: 'issuer.example.com' }],
    ['signIn.clientId', { ...signIn, clientId: '' }],
    ['signIn.scope', { ...signIn, scope: 'profile openid2' }],
  ])('is refused with the name %s', (name, value) => {
    expect(() => signInConfig({ signIn: value })).toThrow(`"${name}" in config.json must be`);
  });
});
