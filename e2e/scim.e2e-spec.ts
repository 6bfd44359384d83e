import { entraDisable, entraEnable, entraUser } from '@zwerm/contracts/scim/entra-requests';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { ApiClient, eventually } from './api-client.js';
import { newDataFolder, startSuiteProcess, zwerm, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);
const password = 'correct horse battery';

describe('an identity provider beside a running suite', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let environment: Record<string, string>;
  let suite: SuiteProcess;
  let administrator: ApiClient;
  let token: string;

  beforeAll(async () => {
    database = await createTestDatabase('people', true);
    environment = { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path };
    suite = await startSuiteProcess({ ...environment, ZWERM_DEMO: 'off' });
    const [, link = ''] = /first-administrator#(\S+)/.exec(suite.output()) ?? [];
    await ApiClient.stranger(suite.url).ok('POST', '/first-administrator', {
      token: link,
      displayName: 'Beheer',
      email: 'beheer@example.org',
      password,
    });
    administrator = await ApiClient.signedIn(suite.url, 'beheer@example.org', password);
    token = (await administrator.ok('POST', '/scim-tokens', { name: 'Entra ID' })).token as string;
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const scim = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${suite.url}/scim/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json; charset=utf-8' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return (await response.json()) as { id: string; active: boolean; status?: string };
  };
  const selftest = (...words: string[]) =>
    zwerm(['scim', 'selftest', '--url', suite.url, ...words], { ...environment, ZWERM_SCIM_TOKEN: token });

  it('ends the session of a person whom it deactivates within seconds, and lets them sign in again', async () => {
    const { id } = await administrator.ok('POST', '/people', {
      displayName: 'Noor',
      email: 'noor@example.org',
      kind: 'employee',
      language: 'nl',
      password,
    });
    const noor = await ApiClient.signedIn(suite.url, 'noor@example.org', password);
    const user = entraUser({ externalId: 'noor', userName: 'noor@example.org', email: 'noor@example.org' });
    expect(await scim('POST', '/Users', user)).toMatchObject({ id, active: true });
    expect((await noor.call('GET', '/me')).status).toBe(200);
    expect(await scim('PATCH', `/Users/${id}`, entraDisable)).toMatchObject({ active: false });
    await eventually(
      () => noor.call('GET', '/me'),
      ({ status }) => status === 401,
      5_000,
    );
    expect(await scim('PATCH', `/Users/${id}`, entraEnable)).toMatchObject({ active: true });
    await eventually(
      async () =>
        (
          await ApiClient.stranger(suite.url).call('POST', '/sessions', {
            email: 'noor@example.org',
            password,
          })
        ).status,
      (status) => status === 201,
      5_000,
    );
  });

  it('passes the self-test, which leaves nobody with access and never shows the token', async () => {
    const before = await database.query('select id from person where active order by id');
    const people = await selftest();
    expect([people.code, people.output]).toEqual([0, expect.stringContaining('all right')]);
    const { code, output } = await selftest('--json');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ isRight: true });
    expect(people.output + output).not.toContain(token);
    expect(await database.query('select id from person where active order by id')).toEqual(before);
    expect(await database.query('select 1 from groups where removed_at is null')).toEqual([]);
  });

  it('fails the self-test with another token, and without one is told how to use it', async () => {
    const wrong = await zwerm(
      ['scim', 'selftest', '--url', suite.url, '--token', `zws_${'a'.repeat(43)}`],
      environment,
    );
    expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('answered 401, not 200')]);
    const none = await zwerm(['scim', 'selftest', '--url', suite.url], environment);
    expect([none.code, none.output]).toEqual([2, expect.stringContaining('ZWERM_SCIM_TOKEN')]);
    const nowhere = await zwerm(
      ['scim', 'selftest', '--url', 'http://127.0.0.1:9', '--token', 'x'],
      environment,
    );
    expect([nowhere.code, nowhere.output]).toEqual([1, expect.stringContaining('does not answer')]);
  });

  it('has told the administrator what it did', async () => {
    const { items } = await administrator.ok('GET', '/provisioning-log?limit=100');
    expect(items.length).toBeGreaterThan(20);
    const { items: tokens } = await administrator.ok('GET', '/scim-tokens');
    expect(Date.now() - Date.parse(tokens[0].lastUsedAt as string)).toBeLessThan(120_000);
  });
});
