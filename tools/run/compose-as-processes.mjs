// Starts the services of docker-compose.yml as processes, each with exactly the command and environment that the
// file gives it, against a PostgreSQL and a nats-server on this machine. Only host names change: `people:3000`
// becomes the local port that people got.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * @param {{databaseUrl: string, natsUrl: string, secrets: Record<string, string>, firstPort: number, log?: (line: string) => void, change?: (environment: Record<string, string>) => Record<string, string>}} options
 * @returns {Promise<{url: string, services: string[], processes: {name: string, url: string, processId: number}[], stop: () => Promise<void>, stopService: (name: string) => Promise<void>}>}
 */
export async function startComposition(options) {
  const ours = composedServices();
  const places = new Map(ours.map(([name], index) => [name, options.firstPort + index]));
  const running = new Map();
  for (const [name, service] of ours) {
    const child = launch(name, service, places, options);
    if (name === 'migrate') await untilExit(name, child);
    else {
      running.set(name, child);
      await untilReady(name, child, places.get(name));
    }
  }
  const stopService = (name) => stopped(running.get(name));
  return {
    url: `http://127.0.0.1:${places.get('gateway')}`,
    services: [...running.keys()],
    processes: [...running].map(([name, child]) => ({
      name,
      url: `http://127.0.0.1:${places.get(name)}`,
      processId: child.pid,
    })),
    stopService,
    stop: async () => void (await Promise.all([...running.keys()].reverse().map(stopService))),
  };
}

/**
 * What runs our own code, as [name, service of the file], in an order in which it can be started.
 * @param folder where this or another version is checked out
 */
export function composedServices(folder = root) {
  const { services } = parse(readFileSync(path.join(folder, 'docker-compose.yml'), 'utf8'), { merge: true });
  return inOrder(Object.entries(services).filter(([, service]) => service.command?.[0] === 'node'));
}

/** Services in an order in which everything a service depends on comes before it. */
function inOrder(ours) {
  const done = new Set();
  const ordered = [];
  const visit = ([name, service]) => {
    if (done.has(name)) return;
    done.add(name);
    for (const needed of Object.keys(service.depends_on ?? {})) {
      const found = ours.find(([other]) => other === needed);
      if (found) visit(found);
    }
    ordered.push([name, service]);
  };
  ours.forEach(visit);
  return ordered;
}

/**
 * Starts one service.
 * @param places its port, and those of the services it asks, by name
 * @param options as those of startComposition; `change` is given the environment and returns the one to use;
 *   `folder`: where the version to start is checked out and built
 */
export function launch(
  name,
  service,
  places,
  {
    databaseUrl,
    natsUrl,
    secrets,
    folder = root,
    log = () => undefined,
    change = (environment) => environment,
  },
) {
  const environment = Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([key, value]) => [
      key,
      local(interpolate(String(value), secrets)),
    ]),
  );
  const [program, ...programArguments] = service.command;
  const child = spawn(program, programArguments, {
    cwd: folder,
    env: change({
      PATH: process.env.PATH,
      ...environment,
      HOST: '127.0.0.1',
      PORT: String(places.get(name)),
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => log(`${name}: ${text}`));
  return child;

  /** The same address on this machine. */
  function local(value) {
    const server = new URL(databaseUrl);
    return value
      .replace(/@postgres:5432\/\w+/, `@${server.host}${server.pathname}`)
      .replace('nats://nats:4222', natsUrl)
      .replace(/^http:\/\/([a-z]+):3000$/, (whole, host) =>
        places.has(host) ? `http://127.0.0.1:${places.get(host)}` : whole,
      );
  }
}

/** `${NAME}`, `${NAME:-otherwise}` and `${NAME:?complaint}`, as compose reads them. */
function interpolate(value, secrets) {
  return value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_whole, name, kind, rest) => {
    if (secrets[name] !== undefined) return secrets[name];
    if (kind === '-') return rest;
    throw new Error(`docker-compose.yml needs ${name}: ${rest ?? 'it is not set'}`);
  });
}

export function untilExit(name, child) {
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} exited with ${code}`))));
  });
}

export async function untilReady(name, child, port) {
  for (let triesLeft = 600; triesLeft > 0; triesLeft--) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${name} exited with ${child.exitCode ?? child.signalCode}`);
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} did not become ready`);
}

export function stopped(child) {
  return new Promise((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}
