import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../Acme-Service.Api', import.meta.url));

/** Where the API is; set API_URL to use one that runs elsewhere. */
export const apiUrl = process.env['API_URL'] ?? 'http://localhost:5080';

/** Starts the API, and answers when it is ready; does nothing if one runs already or API_URL names another. */
export async function startApi(): Promise<void> {
  if (process.env['API_URL']) {
    return;
  }

  if (await isReady()) {
    console.log(`[api] Using the one that already listens on ${apiUrl}.`);
    return;
  }

  const api = spawn('dotnet', ['run', '--project', project], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const output of [api.stdout, api.stderr]) {
    createInterface(output).on('line', (line) => console.log(`[api] ${line}`));
  }

  const ended = new Promise<never>((_, reject) => {
    api.once('error', (cause) => reject(new Error('The API could not be started: is the .NET SDK installed and on PATH?', { cause })));
    api.once('exit', (code) => reject(new Error(`The API has ended (exit code ${code}): its output above says why.`)));
  });
  // After the start nobody waits for it any longer.
  ended.catch(() => {});
  endWithThisProcess(() => api.kill());

  await Promise.race([ended, untilReady()]);
}

async function untilReady(): Promise<void> {
  while (!(await isReady())) {
    await wait(300);
  }
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch(`${apiUrl}/health/ready`)).ok;
  } catch {
    return false;
  }
}

function endWithThisProcess(end: () => void): void {
  process.once('exit', end);
  // By default these would end the process without its exit event.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit());
  }
}
