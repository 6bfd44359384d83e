import { entraDisable, entraUser } from '@zwerm/contracts/scim/entra-requests';
import { restoreDatabaseClock, setDatabaseClock } from '@zwerm/testing/fixed-clock';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { challengeAfloat, type Afloat } from './access-matrix-people.js';
import { ApiClient, eventually } from './api-client.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(240_000);

const password = 'correct horse battery staple';
const emailOf = (name: string): string => `${name}@polderlicht.example`;

/** Everything with which somebody is in: a session, an access token, an open stream. */
interface Inside {
  readonly id: string;
  readonly session: ApiClient;
  readonly token: string;
  /** Resolves when the stream ended. */
  readonly streamEnds: Promise<void>;
}

describe('whoever leaves', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let administrator: ApiClient;
  let leader: ApiClient;
  let afloat: Afloat;
  let partner: string;

  beforeAll(async () => {
    database = await createTestDatabase('people', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
    });
    await enrol(suite.url, { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path }, 2);
    administrator = await ApiClient.signedIn(suite.url, emailOf('beheer'), password);
    leader = await ApiClient.signedIn(suite.url, emailOf('leader'), password);
    ({ id: partner } = await administrator.ok('POST', '/people', {
      displayName: 'Partner',
      email: emailOf('partner'),
      password,
      kind: 'partner',
      language: 'nl',
    }));
    await administrator.ok('PUT', `/people/${partner}/last-day`, { lastDay: dayIn(20) });
    afloat = await challengeAfloat(leader, { invited: [partner] });
    await leader.ok('POST', `/challenges/${afloat.challenge}/transitions`, { to: 'voting' });
  });
  afterAll(async () => {
    await restoreDatabaseClock(database, 'people');
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  async function comeIn(name: string): Promise<Inside> {
    const session = await ApiClient.signedIn(suite.url, emailOf(name), password);
    const { id } = await session.ok('GET', '/me');
    const { token } = await session.ok('POST', '/me/tokens', {
      name: 'a program',
      scopes: ['read', 'write'],
    });
    const live = `/live?topics=challenge:${afloat.challenge}`;
    await eventually(
      () => session.statusOf(live),
      (status) => status === 200,
    );
    const { body } = await fetch(`${suite.url}/api/v1${live}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const vote = () => session.call('PUT', `/ideas/${afloat.idea}/vote`, { value: 'agree' });
    await eventually(vote, ({ status }) => status === 200);
    return { id, session, token, streamEnds: untilEnd(body!) };
  }

  /** @returns after how many milliseconds all of it was shut */
  async function untilAllIsShut({ session, token, streamEnds }: Inside): Promise<number> {
    const startedMs = Date.now();
    const headers = { authorization: `Bearer ${token}` };
    const ways = [
      () => session.call('GET', '/me'),
      () => session.call('PUT', `/ideas/${afloat.idea}/vote`, { value: 'disagree' }),
      () => ApiClient.stranger(suite.url).call('GET', '/me', undefined, headers),
      () =>
        ApiClient.stranger(suite.url).call(
          'GET',
          `/live?topics=challenge:${afloat.challenge}`,
          undefined,
          headers,
        ),
    ];
    await Promise.all([
      streamEnds,
      ...ways.map((way) => eventually(way, ({ status }) => status === 401, 60_000)),
    ]);
    return Date.now() - startedMs;
  }

  it('has neither session, access token nor stream a moment after a user manager ended their access', async () => {
    const inside = await comeIn('voter1');
    await administrator.ok('POST', `/people/${inside.id}/transitions`, { to: 'deactivated' });
    expect(await untilAllIsShut(inside)).toBeLessThan(5_000);
    // Who comes back signs in anew: what was shut stays shut.
    await administrator.ok('POST', `/people/${inside.id}/transitions`, { to: 'active' });
    await eventually(
      () => ApiClient.stranger(suite.url).call('POST', '/sessions', { email: emailOf('voter1'), password }),
      ({ status }) => status === 201,
    );
    expect(await untilAllIsShut(inside)).toBeLessThan(5_000);
  });

  it('nor after the identity provider said so', async () => {
    const { token: scimToken } = await administrator.ok('POST', '/scim-tokens', { name: 'Entra ID' });
    const scim = async (method: string, path: string, body: object): Promise<void> => {
      const { status } = await fetch(`${suite.url}/scim/v2${path}`, {
        method,
        headers: { authorization: `Bearer ${scimToken}`, 'content-type': 'application/scim+json' },
        body: JSON.stringify(body),
      });
      expect([200, 201]).toContain(status);
    };
    const inside = await comeIn('voter2');
    const names = { externalId: 'voter2', userName: emailOf('voter2'), email: emailOf('voter2') };
    await scim('POST', '/Users', entraUser(names));
    await scim('PATCH', `/Users/${inside.id}`, entraDisable);
    expect(await untilAllIsShut(inside)).toBeLessThan(5_000);
  });

  it('nor, within a minute and by itself, when the last day of a partner has passed by the database’s clock', async () => {
    const inside = await comeIn('partner');
    await setDatabaseClock(database, 'people', "clock_timestamp() + interval '22 days'");
    const tookMs = await untilAllIsShut(inside);
    console.info(`the access of a partner whose last day had passed was shut after ${tookMs} ms`);
    expect(tookMs).toBeLessThan(60_000);
  });

  it('is still counted', async () => {
    await leader.ok('POST', `/challenges/${afloat.challenge}/transitions`, { to: 'review' });
    const { body } = await eventually(
      () => leader.call('GET', `/challenges/${afloat.challenge}/ranking`),
      ({ body: ranking }) => ranking.state === 'frozen',
    );
    expect(body.items).toMatchObject([{ ideaId: afloat.idea, n: 3 }]);
  });
});

async function untilEnd(body: ReadableStream<Uint8Array>): Promise<void> {
  // What it says before it ends does not matter here.
  for await (const _chunk of body);
}
