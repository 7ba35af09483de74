import { find } from '../page/find.ts';
import { actionButton, Notice } from '../page/notice.ts';
import type { Session } from './session.ts';
import './account.css';

/** Keeps in the page's bar who is signed in, with the button that signs out. */
export function showAccount(session: Pick<Session, 'name' | 'onChange' | 'signOutAction'>): void {
  const account = document.createElement('div');
  account.className = 'account';
  find('#bar', HTMLElement).append(account);

  const refresh = () => {
    account.replaceChildren();
    if (session.name !== null) {
      const name = document.createElement('span');
      name.className = 'account-name';
      name.textContent = session.name;
      const signOut = actionButton(session.signOutAction, new Notice());
      signOut.className = 'plain';
      account.append(name, signOut);
    }
  };
  session.onChange(refresh);
  refresh();
}

/** What somebody sees who is not signed in. */
export function showSignedOut(session: Pick<Session, 'signInAction'>): void {
  find('#title', HTMLElement).textContent = 'You are not signed in';
  const text = document.createElement('p');
  text.className = 'quiet-text';
  text.textContent = 'Sign in to see the acme items and to change them.';
  const button = actionButton(session.signInAction, new Notice());
  button.className = 'primary';

  const welcome = document.createElement('section');
  welcome.className = 'welcome';
  welcome.append(text, button);
  find('#main', HTMLElement).append(welcome);
}
