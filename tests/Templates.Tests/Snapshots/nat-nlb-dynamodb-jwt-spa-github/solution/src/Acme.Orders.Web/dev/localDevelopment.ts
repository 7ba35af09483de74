import type { Plugin } from 'vite';
import { sendJson } from './answer.ts';
import { gateway } from './gateway.ts';
import { issuerEndpoints } from './issuer/issuerEndpoints.ts';
import { LocalIssuer } from './issuer/localIssuer.ts';
import { apiUrl, startApi } from './localApi.ts';

const issuerPath = '/local-issuer';

/** Stands in for what surrounds the page in AWS: the API, an issuer to sign in at, the gateway between, and config.json. */
export function localDevelopment(): Plugin {
  const port = Number(process.env['PORT'] ?? 5173);
  const issuing = LocalIssuer.create(`http://localhost:${port}${issuerPath}`, (roles) => gateway.claimsOf(roles));

  return {
    name: 'local-development',
    apply: 'serve',
    config: () => ({
      server: {
        port,
        strictPort: true,
        proxy: {
          '/api/': {
            target: apiUrl,
            async bypass(request, response) {
              const refusal = await gateway.refuse(request, await issuing);
              if (!response || !refusal) {
                return undefined;
              }

              sendJson(response, refusal, refusal.status, 'application/problem+json');
              return request.url;
            },
          },
        },
      },
    }),
    async configureServer({ middlewares }) {
      const issuer = await issuing;
      middlewares.use('/config.json', (_, response) =>
        sendJson(response, { api: '', signIn: { authority: issuer.url, clientId: 'local', scope: 'openid profile' } }));
      middlewares.use(issuerPath, issuerEndpoints(issuer));
      await startApi();
    },
  };
}
