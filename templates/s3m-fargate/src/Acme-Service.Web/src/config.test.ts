import { describe, expect, it } from 'vitest';
import { apiAddress, fetchConfig } from './config.ts';

function answering(body: string, status = 200): typeof fetch {
  return () => Promise.resolve(new Response(body, { status }));
}

describe('config.json', () => {
  it('is read from the folder of the page', async () => {
    let asked = '';
    const config = await fetchConfig((address) => {
      asked = String(address);
      return answering('{ "api": "" }')(address);
    });

    expect(asked).toBe('/config.json');
    expect(config).toEqual({ api: '' });
  });

  it.each([
    ['is missing', answering('', 404), /could not be read \(404\)/],
    ['is a web page', answering('<!doctype html>'), /not a JSON object/],
    ['is a list', answering('[]'), /not a JSON object/],
    ['cannot be reached', () => Promise.reject(new TypeError()), /cannot be reached/],
  ])('says that it %s', async (_, send, expected) => {
    await expect(fetchConfig(send)).rejects.toThrow(expected);
  });

  it.each([
    ['', ''],
    ['https://api.example.com/prod/', 'https://api.example.com/prod'],
    ['http://localhost:5080', 'http://localhost:5080'],
  ])('gives "%s" as the address of the API', (api, address) => {
    expect(apiAddress({ api })).toBe(address);
  });

  it.each([undefined, 7, 'api.example.com', 'ftp://api.example.com', 'https://'])('refuses %s as the API', (api) => {
    expect(() => apiAddress({ api })).toThrow('"api" in config.json must be an address');
  });
});
