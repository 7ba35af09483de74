import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createLogger, type Logger, type ProxyOptions } from 'vite';
import { sendJson } from './answer.ts';

const sources = new URL('../../', import.meta.url);
const firstService = 'Acme-Service.Api';

/** An API that runs elsewhere, in place of the first service; nothing is started then. */
const elsewhere = process.env.API_URL;

/** A service of the solution, as `dotnet run` starts it on this machine. */
export interface LocalService {
  readonly name: string;
  readonly pathPrefix: string;
  readonly url: string;
}

/** Every folder of `src` that has a service.json. */
export async function readServices(folder: URL = sources): Promise<readonly LocalService[]> {
  const services: LocalService[] = [];
  for (const { name: project } of await readdir(folder, { withFileTypes: true })) {
    const definition = await readFile(new URL(`${project}/service.json`, folder), 'utf8').catch(() => null);
    if (definition !== null) {
      const { name, pathPrefix } = JSON.parse(definition) as LocalService;
      const url =
        project === firstService && elsewhere ? elsewhere : await readAddress(new URL(`${project}/Properties/launchSettings.json`, folder));
      services.push({ name, pathPrefix, url });
    }
  }

  return services;
}

async function readAddress(launchSettings: URL): Promise<string> {
  const { profiles } = JSON.parse(await readFile(launchSettings, 'utf8')) as { profiles: Record<string, { applicationUrl?: string }> };
  const address = Object.values(profiles)
    .find((profile) => profile.applicationUrl)
    ?.applicationUrl?.split(';')[0];
  if (!address) {
    throw new Error(`${fileURLToPath(launchSettings)} gives no profile an applicationUrl, such as http://localhost:5080.`);
  }

  return address;
}

/** Vite's own, without its word for each request that a service does not answer: who asked is told. */
export function quietLogger(): Logger {
  const logger = createLogger();
  const { error } = logger;
  logger.error = (text, options) => {
    if (!text.includes('http proxy error')) {
      error(text, options);
    }
  };
  return logger;
}

/** Leads each path to its service, as the gateway does. */
export function routesTo(services: readonly LocalService[], options: ProxyOptions = {}): Record<string, ProxyOptions> {
  const routes = services.map(({ name, pathPrefix, url }): [string, ProxyOptions] => [
    `${pathPrefix}/`,
    {
      target: url,
      configure: (proxy) =>
        proxy.on('error', (_, __, response) => {
          // A socket is that of a WebSocket, which services do not serve.
          if ('writeHead' in response && !response.headersSent) {
            sendJson(response as ServerResponse, unavailable(name), 503, 'application/problem+json');
          }
        }),
      ...options,
    },
  ]);
  return Object.fromEntries(routes);
}

const unavailable = (name: string) => ({
  title: 'Service Unavailable',
  status: 503,
  detail: `The service ${name} is starting or has ended: the output of npm start says which.`,
});

/** Starts the services by start.cs, which also restarts them when their code changes, and answers when all of them are ready. */
export async function startServices(services: readonly LocalService[]): Promise<void> {
  if (elsewhere) {
    return;
  }

  // It ends with its input, that is with this process, however that ends.
  const program = fileURLToPath(new URL('../start.cs', sources));
  const start = spawn('dotnet', [program, '--until-input-ends'], { stdio: ['pipe', 'pipe', 'pipe'] });
  for (const output of [start.stdout, start.stderr]) {
    createInterface(output).on('line', (line) => console.log(line));
  }

  const ended = new Promise<never>((_, reject) => {
    start.once('error', (cause) =>
      reject(new Error('The services could not be started: is the .NET SDK installed and on PATH?', { cause })),
    );
    start.once('exit', (code) =>
      reject(new Error(`start.cs has ended (exit code ${code}), and the services with it: the output above says why.`)),
    );
  });
  await Promise.race([ended, Promise.all(services.map(untilReady))]);
  ended.catch(({ message }: Error) => console.error(message));
}

async function untilReady({ url }: LocalService): Promise<void> {
  while (!(await isReady(url))) {
    await wait(300);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}
