import { apiAddress, fetchConfig } from './config.ts';
import { Failure, reloadable } from './failure.ts';
import { AcmeItemsApi } from './acmeItems/acmeItemsApi.ts';
import { AcmeItemsPage } from './acmeItems/acmeItemsPage.ts';
import { Notice } from './page/notice.ts';
import { showAccount, showSignedOut } from './session/account.ts';
import { authorizedSend } from './session/authorizedSend.ts';
import { Session } from './session/session.ts';
import { signInConfig } from './session/signInConfig.ts';

const notice = new Notice();
try {
  const config = await fetchConfig();
  const session = new Session(signInConfig(config));
  const api = new AcmeItemsApi(apiAddress(config), authorizedSend(session));

  await session.open().catch((thrown: unknown) => notice.show(Failure.from(thrown)));
  showAccount(session);
  if (session.name === null) {
    showSignedOut(session);
  } else {
    await new AcmeItemsPage(api, session.person ?? '').open();
  }
} catch (thrown) {
  notice.show(reloadable(thrown));
}
