// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../failure.ts';
import { button, openPage, textOf } from '../testing/page.ts';
import { showAccount, showSignedOut } from './account.ts';
import type { Session } from './session.ts';

type Shown = Pick<Session, 'name' | 'onChange' | 'signInAction' | 'signOutAction'>;

beforeEach(openPage);

function sessionOf(name: string | null) {
  let changed = () => {};
  const session = {
    name,
    onChange: (callback: () => void) => {
      changed = callback;
    },
    signInAction: { label: 'Sign in', run: vi.fn() },
    signOutAction: { label: 'Sign out', run: vi.fn() },
  };
  const change = (next: string | null) => {
    session.name = next;
    changed();
  };
  return { session: session as typeof session & Shown, change };
}

describe('the account', () => {
  it('is named in the bar, and signs out', () => {
    const { session } = sessionOf('Zoë');
    showAccount(session);
    button('Sign out').click();

    expect(textOf('.account-name')).toBe('Zoë');
    expect(session.signOutAction.run).toHaveBeenCalledOnce();
  });

  it('stays, with the reason, when signing out does not succeed', async () => {
    const { session } = sessionOf('Zoë');
    session.signOutAction.run.mockRejectedValue(new Failure('Not now.'));
    showAccount(session);
    button('Sign out').click();

    await vi.waitFor(() => expect(textOf('#notice')).toBe('Not now.'));
    expect(textOf('.account-name')).toBe('Zoë');
  });

  it('goes when the sign-in is over', () => {
    const { session, change } = sessionOf('Zoë');
    showAccount(session);
    change(null);

    expect(document.querySelector('.account-name')).toBeNull();
  });
});

describe('who is not signed in', () => {
  it('is told so by the heading, and may sign in', () => {
    const { session } = sessionOf(null);
    showSignedOut(session);
    button('Sign in').click();

    expect(textOf('h1')).toBe('You are not signed in');
    expect(session.signInAction.run).toHaveBeenCalledOnce();
  });
});
