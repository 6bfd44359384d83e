import { readFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '@zwerm/platform/embedded-postgres/ports';
import { startNatsServer, type NatsServer } from '@zwerm/testing/nats-server';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { parse } from 'yaml';
import { startComposition } from '../tools/run/compose-as-processes.mjs';
import { ApiClient, eventually } from './api-client.js';
import { openedDoors, portsOf, prototypeProbe, reachForPrototypes } from './attacks/doors-of-a-process.js';
import { sendRaw } from './attacks/raw-request.js';
import {
  completeAt,
  expectJudgedByTheDatabase,
  voteAroundTheClose,
} from './attacks/votes-around-the-close.js';
import type { ApiDocument } from './attacks/write-operations.js';
import { compositionSecrets } from './composition-secrets.js';
import type { Logins } from './launch-to-ranking.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder } from './suite-process.js';

jest.setTimeout(240_000);

const document = JSON.parse(
  readFileSync(path.resolve(__dirname, '../docs/generated/openapi.json'), 'utf8'),
) as ApiDocument;

describe('attacks on the services as processes', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let nats: NatsServer;
  let composition: Awaited<ReturnType<typeof startComposition>>;
  const said: string[] = [];

  let logins: Logins | undefined;
  const enrolled = async (): Promise<Logins> => {
    const environment = { DATABASE_URL: database.url, NATS_URL: nats.url, ZWERM_DATA_DIR: data.path };
    return (logins ??= await enrol(composition.url, environment, completeAt.length + 2));
  };

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    nats = await startNatsServer();
    composition = await startComposition({
      databaseUrl: database.url,
      natsUrl: nats.url,
      secrets: {
        ...(await compositionSecrets()),
        ZWERM_REQUIRE_SECOND_FACTOR: 'off',
        CHECKPOINT_FILE: `${data.path}/checkpoints`,
      },
      firstPort: await freePort(28_000 + (process.pid % 2_000)),
      log: (line: string) => said.push(line),
      change: (environment: Record<string, string>) => ({ ...environment, NODE_OPTIONS: prototypeProbe }),
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${said.slice(-40).join('')}`);
    });
  });
  afterAll(async () => {
    await composition?.stop();
    await nats?.remove();
    await database?.drop();
    await data.remove();
  });

  it('A55: none of them shows strangers tools, measurements, sources or innards', async () => {
    const found = await Promise.all(
      composition.processes.map(async ({ name, url }) => [name, await openedDoors(url)]),
    );
    expect(found).toEqual(composition.services.map((name) => [name, []]));
  });

  it('A55: none of them listens anywhere but where it serves, and the gateway alone is published', () => {
    if (process.platform === 'linux')
      for (const { name, url, processId } of composition.processes)
        expect([name, portsOf(processId)]).toEqual([name, [Number(new URL(url).port)]]);
    const { services } = parse(readFileSync(path.resolve(__dirname, '../docker-compose.yml'), 'utf8'), {
      merge: true,
    }) as { services: Record<string, { ports?: string[] }> };
    expect(Object.keys(services).filter((name) => services[name]?.ports)).toEqual(['gateway']);
  });

  it('A55: nothing reaches a prototype in any of them', async () => {
    const { leader } = await enrolled();
    const client = await ApiClient.signedIn(composition.url, leader.email, leader.password);
    expect(await reachForPrototypes(composition.url, client, document)).toBeGreaterThan(300);
    for (const { processId } of composition.processes) process.kill(processId, 'SIGUSR2');
    const answers = () => said.join('').match(/^\w+: prototypes:.*$/gm) ?? [];
    await eventually(
      () => Promise.resolve(answers()),
      ({ length }) => length === composition.processes.length,
    );
    expect(answers().sort()).toEqual(
      composition.services.map((name) => `${name}: prototypes:as they were`).sort(),
    );
  });

  it('A3: votes that drip in are judged by the database, and those that never end keep no way to a service', async () => {
    expectJudgedByTheDatabase(await voteAroundTheClose(composition.url, await enrolled(), database));
    expect(said.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
  });

  it('A55: the gateway tells only its own machine which service is not ready', async () => {
    await composition.stopService('aggregation');
    const ask = async (headers: Record<string, string>): Promise<[number, string, string]> => {
      const { status, text, code } = await sendRaw(composition.url, 'GET', '/readyz', headers);
      return [status, code, (JSON.parse(text) as { detail: string }).detail];
    };
    expect(await ask({})).toEqual([503, 'service-unavailable', 'not ready: aggregation']);
    const [status, code, detail] = await ask({ 'x-forwarded-for': '203.0.113.9' });
    expect([status, code]).toEqual([503, 'service-unavailable']);
    expect(detail).not.toContain('aggregation');
  });
});
