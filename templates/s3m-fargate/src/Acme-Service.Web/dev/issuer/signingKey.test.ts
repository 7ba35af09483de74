import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LocalIssuer } from './localIssuer.ts';
import { algorithm, keptKey, newKey, type SigningKey } from './signingKey.ts';

const url = 'http://localhost:5173/local-issuer';
let folder: string;

beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'issuer-'))));
afterEach(() => rm(folder, { recursive: true }));

const file = () => pathToFileURL(join(folder, 'kept', 'key.json'));

function accessToken({ privateKey }: SigningKey): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
    .setIssuer(url)
    .setSubject('Zo%C3%AB')
    .setExpirationTime('1 h')
    .sign(privateKey);
}

describe('a key that is kept', () => {
  it('verifies after a restart what it signed before', async () => {
    const token = await accessToken(await keptKey(file()));
    const restarted = await LocalIssuer.create(url, () => ({}), await keptKey(file()));

    expect((await restarted.verify(token))?.sub).toBe('Zo%C3%AB');
  });

  it('is not the key of another installation', async () => {
    const token = await accessToken(await newKey());
    const restarted = await LocalIssuer.create(url, () => ({}), await keptKey(file()));

    expect(await restarted.verify(token)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('can be read by nobody else', async () => {
    await keptKey(file());

    expect((await stat(file())).mode & 0o077).toBe(0);
  });

  it('is published without its private part', async () => {
    expect((await keptKey(file())).jwk).not.toHaveProperty('d');
  });
});
