import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { ApiClient, eventually } from './api-client.js';
import { newDataFolder, startSuiteProcess, zwerm, type SuiteProcess } from './suite-process.js';

jest.setTimeout(240_000);
const password = 'correct horse battery staple';
const emailOf = (name: string): string => `${name}@polderlicht.example`;

describe('zwerm admin give|take', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let environment: Record<string, string>;
  let suite: SuiteProcess;
  let administrator: ApiClient;

  beforeAll(async () => {
    database = await createTestDatabase('people', true);
    environment = { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path };
    suite = await startSuiteProcess({ ...environment, ZWERM_DEMO: 'off' });
    const [, token] = /first-administrator#(\S+)/.exec(suite.output()) ?? [];
    const login = { email: emailOf('beheer'), password };
    await ApiClient.stranger(suite.url).ok('POST', '/first-administrator', {
      token,
      displayName: 'B',
      ...login,
    });
    administrator = await ApiClient.signedIn(suite.url, login.email, password);
    await administrator.ok('POST', '/people', {
      displayName: 'Noor',
      email: emailOf('noor'),
      password,
      kind: 'employee',
      language: 'nl',
    });
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const admin = (...words: string[]) => zwerm(['admin', ...words], environment);
  /** With a new session each time: a grave role that comes or goes ends those there were. */
  const rolesOfNoor = async (): Promise<string[]> => {
    const noor = await ApiClient.signedIn(suite.url, emailOf('noor'), password);
    return (await noor.ok('GET', '/me')).roles;
  };

  it('gives a grave role alone, beside a running suite, to whoever has the address in any case', async () => {
    const given = await admin('give', 'NOOR@Polderlicht.example', 'leadership', '--reason', 'agreed by mail');
    expect(given).toEqual({ code: 0, output: 'NOOR@Polderlicht.example: employee, leadership\n' });
    await eventually(rolesOfNoor, (roles) => roles.includes('leadership'));
  });

  it('changes nothing the second time, and prints JSON for programs', async () => {
    const { code, output } = await admin('give', emailOf('noor'), 'leadership', '--json');
    expect([code, JSON.parse(output)]).toEqual([
      0,
      { email: emailOf('noor'), roles: ['employee', 'leadership'] },
    ]);
  });

  it('is in the access log, as done by the operator and with the reason, once for each change', async () => {
    const { items } = await administrator.ok('GET', '/access-log');
    const changes = items.filter(({ act }: { act: string }) => act === 'roles-changed');
    expect(changes).toMatchObject([
      {
        actorId: null,
        reason: 'agreed by mail',
        facts: { changes: [{ action: 'give', role: 'leadership' }] },
      },
    ]);
  });

  it('takes a role', async () => {
    expect((await admin('take', emailOf('noor'), 'leadership')).code).toBe(0);
    await eventually(rolesOfNoor, (roles) => !roles.includes('leadership'));
  });

  it('leaves the last administrator theirs', async () => {
    const { code, output } = await admin('take', emailOf('beheer'), 'administrator');
    expect([code, output]).toEqual([1, expect.stringMatching(/^error: .*administrator/)]);
    expect((await administrator.ok('GET', '/me')).roles).toContain('administrator');
  });

  it('refuses an address that nobody has, a role that there is not, and what one is by nature', async () => {
    expect(await admin('give', 'noor@polderlicht', 'auditor')).toEqual({
      code: 1,
      output: 'error: Person not found\n',
    });
    for (const role of ['king', 'employee', 'partner'])
      expect([role, (await admin('give', emailOf('noor'), role)).code]).toEqual([role, 2]);
  });
});
