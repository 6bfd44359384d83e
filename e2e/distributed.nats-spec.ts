import { freePort } from '@zwerm/platform/embedded-postgres/ports';
import { startNatsServer, type NatsServer } from '@zwerm/testing/nats-server';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { startComposition } from '../tools/run/compose-as-processes.mjs';
import { ApiClient, eventually, type Answer } from './api-client.js';
import { compositionSecrets } from './composition-secrets.js';
import { launchToRanking } from './launch-to-ranking.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder } from './suite-process.js';

jest.setTimeout(180_000);

const beheer = { email: 'beheer@polderlicht.example', password: 'correct horse battery staple' };

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
      secrets: {
        ...(await compositionSecrets()),
        ZWERM_REQUIRE_SECOND_FACTOR: 'off',
        CHECKPOINT_FILE: `${data.path}/checkpoints`,
      },
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

  it('let nobody in who left a minute ago, also while the broker is away', async () => {
    const administrator = await ApiClient.signedIn(composition.url, beheer.email, beheer.password);
    const leaver = { email: 'leaver@polderlicht.example', password: beheer.password };
    const { id } = await administrator.ok('POST', '/people', {
      ...leaver,
      displayName: 'Leaver',
      kind: 'employee',
      language: 'nl',
    });
    const inside = await ApiClient.signedIn(composition.url, leaver.email, leaver.password);
    const { token } = await inside.ok('POST', '/me/tokens', { name: 'x', scopes: ['read'] });
    await nats.stop();
    await administrator.ok('POST', `/people/${id}/transitions`, { to: 'deactivated' });
    const leftAt = performance.now();
    const isOut = ({ status }: Answer): boolean => status === 401;
    await eventually(() => inside.call('GET', '/me'), isOut, 60_000);
    await eventually(
      () =>
        ApiClient.stranger(composition.url).call('GET', '/me', undefined, {
          authorization: `Bearer ${token}`,
        }),
      isOut,
      60_000,
    );
    process.stdout.write(`left → out without NATS: ${((performance.now() - leftAt) / 1000).toFixed(1)} s\n`);
    // Nobody else is.
    expect((await administrator.call('GET', '/me')).status).toBe(200);
    await nats.start();
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
