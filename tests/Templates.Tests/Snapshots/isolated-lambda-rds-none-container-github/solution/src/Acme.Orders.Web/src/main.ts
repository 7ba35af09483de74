import { apiAddress, fetchConfig } from './config.ts';
import { reloadable } from './failure.ts';
import { ItemsApi } from './items/itemsApi.ts';
import { ItemsPage } from './items/itemsPage.ts';
import { Notice } from './page/notice.ts';

try {
  const config = await fetchConfig();
  const api = new ItemsApi(apiAddress(config), (url, request) => fetch(url, request));
  await new ItemsPage(api).open();
} catch (thrown) {
  new Notice().show(reloadable(thrown));
}
