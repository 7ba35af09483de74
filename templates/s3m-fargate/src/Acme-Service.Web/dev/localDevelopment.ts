import type { Plugin, ProxyOptions } from 'vite';
import { sendJson } from './answer.ts';
import { gateway } from './gateway.ts';
import { issuerEndpoints } from './issuer/issuerEndpoints.ts';
import { LocalIssuer } from './issuer/localIssuer.ts';
import { keptKey } from './issuer/signingKey.ts';
import { type LocalService, quietLogger, readServices, routesTo, startServices } from './localServices.ts';

const issuerPath = '/local-issuer';

/** Stands in for what surrounds the page in AWS: the services, an issuer to sign in at, the gateway between, and config.json. */
export function localDevelopment(): Plugin {
  const port = Number(process.env.PORT ?? 5173);
  let services: readonly LocalService[];
  let issuer: LocalIssuer;

  const asGateway: ProxyOptions = {
    async bypass(request, response) {
      const refusal = await gateway.refuse(request, issuer);
      if (!response || !refusal) {
        return undefined;
      }

      sendJson(response, refusal, refusal.status, 'application/problem+json');
      return request.url;
    },
  };

  return {
    name: 'local-development',
    apply: 'serve',
    async config() {
      services = await readServices();
      issuer = await LocalIssuer.create(`http://localhost:${port}${issuerPath}`, (roles) => gateway.claimsOf(roles), await keptKey());
      return { customLogger: quietLogger(), server: { port, strictPort: true, proxy: routesTo(services, asGateway) } };
    },
    async configureServer({ middlewares }) {
      middlewares.use('/config.json', (_, response) =>
        sendJson(response, { api: '', signIn: { authority: issuer.url, clientId: 'local', scope: 'openid profile' } }),
      );
      middlewares.use(issuerPath, issuerEndpoints(issuer));
      await startServices(services);
    },
  };
}
