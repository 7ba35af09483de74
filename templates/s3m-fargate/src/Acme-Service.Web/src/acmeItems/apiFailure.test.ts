import { describe, expect, it } from 'vitest';
import { failureOf } from './apiFailure.ts';

function problem(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json; charset=utf-8' } });
}

describe('a refusal by the API', () => {
  it.each([
    [404, /no longer exists/],
    [412, /changed this acme item since you opened it/],
    [413, /more than the API accepts/],
    [429, /Too many requests/],
    [500, /failed \(500\)/],
    [502, /failed \(502\)/],
    [503, /not available right now/],
    [504, /not available right now/],
    [418, /refused the request \(418\)/],
  ])('with %i is a sentence', async (status, expected) => {
    const failure = await failureOf(new Response('<html>', { status, headers: { 'Content-Type': 'text/html' } }));

    expect(failure.message).toMatch(expected);
    expect(failure.status).toBe(status);
  });

  it('for invalid values names the fields', async () => {
    const failure = await failureOf(problem(400, { errors: { name: ['Too long.', 'Not printable.'], quantity: ['Too many.'] } }));

    expect(failure.message).toMatch(/Correct them/);
    expect(failure.fields).toEqual({ name: 'Too long. Not printable.', quantity: 'Too many.' });
  });

  it('for another reason passes the reason on', async () => {
    expect((await failureOf(problem(400, { detail: 'The cursor is of another list.' }))).message).toBe('The cursor is of another list.');
  });

  it('never shows what a failing server says of itself', async () => {
    expect((await failureOf(problem(500, { detail: 'at Store.cs:line 7' }))).message).not.toMatch(/Store/);
  });

  it('survives a body that is not what it says', async () => {
    const response = new Response('{', { status: 400, headers: { 'Content-Type': 'application/problem+json' } });

    expect((await failureOf(response)).message).toMatch(/refused the request \(400\)/);
  });
});
