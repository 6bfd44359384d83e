import { freePort } from '@zwerm/platform/embedded-postgres/ports';
import { startNatsServer, type NatsServer } from '@zwerm/testing/nats-server';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { startComposition } from '../tools/run/compose-as-processes.mjs';
import { compositionSecrets } from './composition-secrets.js';
import { launchToRanking } from './launch-to-ranking.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder } from './suite-process.js';

jest.setTimeout(180_000);

interface Composition {
  readonly url: string;
  readonly services: string[];
  readonly stop: () => Promise<void>;
}

describe('the services of docker-compose.yml as processes', () => {
  let database: TestDatabase;
  let nats: NatsServer;
  let composition: Composition;
  const data = newDataFolder();
  const said: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    nats = await startNatsServer();
    composition = await startComposition({
      databaseUrl: database.url,
      natsUrl: nats.url,
      secrets: { ...(await compositionSecrets()), ZWERM_REQUIRE_SECOND_FACTOR: 'off' },
      firstPort: await freePort(26_000 + (process.pid % 2_000)),
      log: (line: string) => said.push(line),
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${said.slice(-40).join('')}`);
    });
  });
  afterAll(async () => {
    if (process.env['SHOW_LOGS']) console.info(said.slice(-80).join(''));
    await composition?.stop();
    await nats?.remove();
    await database?.drop();
    await data.remove();
  });

  it('are all of them, each as its own process', () => {
    expect(composition.services.sort()).toEqual([
      'aggregation',
      'challenges',
      'gateway',
      'ideas',
      'people',
      'voting',
    ]);
  });

  it('carry a challenge from launch to ranking', async () => {
    const logins = await enrol(
      composition.url,
      { DATABASE_URL: database.url, NATS_URL: nats.url, ZWERM_DATA_DIR: data.path },
      6,
    );
    await launchToRanking(composition.url, logins);
  });

  it('reach no schema but their own', async () => {
    const url = new URL(database.url);
    url.username = 'zwerm_voting';
    url.password = 'voting-password';
    const pg = await import('pg');
    const client = new pg.default.Client(url.href);
    await client.connect();
    await expect(client.query('select 1 from people.person')).rejects.toThrow('permission denied');
    await expect(client.query('delete from voting.ballot')).rejects.toThrow('permission denied');
    await client.end();
  });
});
