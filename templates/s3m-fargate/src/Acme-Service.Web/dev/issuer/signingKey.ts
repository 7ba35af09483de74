import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';

export const algorithm = 'ES256';

/** Beside what other tools keep there; a new installation of the packages deletes it. */
const file = new URL('../../node_modules/.local-issuer/key.json', import.meta.url);

export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** The public key, as the issuer publishes it. */
  readonly jwk: JWK;
}

export async function newKey(): Promise<SigningKey> {
  return keyOf(await newJwk());
}

/** The key of earlier starts, so that who has signed in stays signed in when the server of this page starts anew. */
export async function keptKey(path: URL = file): Promise<SigningKey> {
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null) {
    return keyOf(JSON.parse(kept) as JWK);
  }

  const jwk = await newJwk();
  await mkdir(new URL('.', path), { recursive: true });
  await writeFile(path, JSON.stringify(jwk), { mode: 0o600 });
  return keyOf(jwk);
}

async function newJwk(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return exportJWK(privateKey);
}

async function keyOf({ d, ...published }: JWK): Promise<SigningKey> {
  const jwk: JWK = { ...published, alg: algorithm, use: 'sig', kid: await calculateJwkThumbprint(published) };
  return {
    privateKey: (await importJWK({ ...published, ...(d && { d }) }, algorithm)) as CryptoKey,
    publicKey: (await importJWK(published, algorithm)) as CryptoKey,
    jwk,
  };
}
