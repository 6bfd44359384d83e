import { freePort } from '@zwerm/platform/embedded-postgres/ports';
import { startNatsServer, type NatsServer } from '@zwerm/testing/nats-server';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { startComposition } from '../tools/run/compose-as-processes.mjs';
import {
  completeAt,
  expectJudgedByTheDatabase,
  voteAroundTheClose,
} from './attacks/votes-around-the-close.js';
import { compositionSecrets } from './composition-secrets.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder } from './suite-process.js';

jest.setTimeout(240_000);

describe('attacks on the services as processes', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let nats: NatsServer;
  let composition: Awaited<ReturnType<typeof startComposition>>;
  const said: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    nats = await startNatsServer();
    composition = await startComposition({
      databaseUrl: database.url,
      natsUrl: nats.url,
      secrets: { ...(await compositionSecrets()), ZWERM_REQUIRE_SECOND_FACTOR: 'off' },
      firstPort: await freePort(28_000 + (process.pid % 2_000)),
      log: (line: string) => said.push(line),
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

  it('A3: votes that drip in are judged by the database, and those that never end keep no way to a service', async () => {
    const environment = { DATABASE_URL: database.url, NATS_URL: nats.url, ZWERM_DATA_DIR: data.path };
    const logins = await enrol(composition.url, environment, completeAt.length + 2);
    expectJudgedByTheDatabase(await voteAroundTheClose(composition.url, logins, database));
    expect(said.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
  });
});
