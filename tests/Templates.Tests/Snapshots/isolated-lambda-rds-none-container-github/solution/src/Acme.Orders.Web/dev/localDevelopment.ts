import type { Plugin } from 'vite';
import { sendJson } from './answer.ts';
import { type LocalService, quietLogger, readServices, routesTo, startServices } from './localServices.ts';

/** Stands in for what surrounds the page in AWS: the services, the gateway in front of them, and config.json. */
export function localDevelopment(): Plugin {
  let services: readonly LocalService[];

  return {
    name: 'local-development',
    apply: 'serve',
    async config() {
      services = await readServices();
      return {
        customLogger: quietLogger(),
        server: { port: Number(process.env.PORT ?? 5173), strictPort: true, proxy: routesTo(services) },
      };
    },
    async configureServer({ middlewares }) {
      middlewares.use('/config.json', (_, response) => sendJson(response, { api: '' }));
      await startServices(services);
    },
  };
}
