import { apiAddress, fetchConfig } from './config.ts';
import { reloadable } from './failure.ts';
import { AcmeItemsApi } from './acmeItems/acmeItemsApi.ts';
import { AcmeItemsPage } from './acmeItems/acmeItemsPage.ts';
import { Notice } from './page/notice.ts';

try {
  const config = await fetchConfig();
  const api = new AcmeItemsApi(apiAddress(config), (url, request) => fetch(url, request));
  await new AcmeItemsPage(api).open();
} catch (thrown) {
  new Notice().show(reloadable(thrown));
}
