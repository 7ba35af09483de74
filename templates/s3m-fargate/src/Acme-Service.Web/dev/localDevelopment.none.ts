import type { Plugin } from 'vite';
import { sendJson } from './answer.ts';
import { apiUrl, startApi } from './localApi.ts';

/** Stands in for what surrounds the page in AWS: the API, the gateway in front of it, and config.json. */
export function localDevelopment(): Plugin {
  return {
    name: 'local-development',
    apply: 'serve',
    config: () => ({
      server: {
        port: Number(process.env['PORT'] ?? 5173),
        strictPort: true,
        proxy: { '/acme-api/': apiUrl },
      },
    }),
    async configureServer({ middlewares }) {
      middlewares.use('/config.json', (_, response) => sendJson(response, { api: '' }));
      await startApi();
    },
  };
}
