import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readServices, routesTo } from './localServices.ts';

let folder: string;

beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'services-'))));
afterEach(() => rm(folder, { recursive: true }));

async function add(project: string, definition: object | null, launchSettings: object): Promise<void> {
  await mkdir(join(folder, project, 'Properties'), { recursive: true });
  await writeFile(join(folder, project, 'Properties', 'launchSettings.json'), JSON.stringify(launchSettings));
  if (definition) {
    await writeFile(join(folder, project, 'service.json'), JSON.stringify(definition));
  }
}

const listeningOn = (applicationUrl: string) => ({ profiles: { tool: {}, http: { applicationUrl } } });
const read = () => readServices(pathToFileURL(`${folder}/`));

describe('the services', () => {
  it('are the projects with a service.json, at the addresses of their launch profiles', async () => {
    await add('Shop.Orders', { name: 'orders', pathPrefix: '/orders' }, listeningOn('http://localhost:5101'));
    await add(
      'Shop.Payments',
      { name: 'payments', pathPrefix: '/payments/v1' },
      listeningOn('http://localhost:5102;https://localhost:5103'),
    );
    await add('Shop.WebHost', null, listeningOn('http://localhost:5104'));

    expect(await read()).toEqual([
      { name: 'orders', pathPrefix: '/orders', url: 'http://localhost:5101' },
      { name: 'payments', pathPrefix: '/payments/v1', url: 'http://localhost:5102' },
    ]);
  });

  it('have a route each, which claims no longer name that begins alike', async () => {
    await add('Shop.Orders', { name: 'orders', pathPrefix: '/orders' }, listeningOn('http://localhost:5101'));
    const routes = routesTo(await read());

    expect(Object.keys(routes)).toEqual(['/orders/']);
    expect(routes['/orders/']?.target).toBe('http://localhost:5101');
  });

  it('need an address', async () => {
    await add('Shop.Orders', { name: 'orders', pathPrefix: '/orders' }, { profiles: {} });

    await expect(read()).rejects.toThrow(/Shop\.Orders.*launchSettings\.json gives no profile an applicationUrl/);
  });
});
