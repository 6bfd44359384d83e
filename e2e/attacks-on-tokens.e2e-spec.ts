import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { ApiClient, type Answer } from './api-client.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(180_000);

const password = 'correct horse battery staple';
const emailOf = (name: string): string => `${name}@polderlicht.example`;
const told = ({ status, body }: Answer): [number, string | undefined] => [status, body?.code];

/** By the numbers of security.md §2; each with the status and the problem code that it must get. */
describe('attacks with access tokens (A47)', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let administrator: ApiClient;

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    const environment = { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path };
    suite = await startSuiteProcess({ ...environment, ZWERM_DEMO: 'off', LOG_LEVEL: 'debug' });
    await enrol(suite.url, environment, 1);
    administrator = await ApiClient.signedIn(suite.url, emailOf('beheer'), password);
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const made = (scopes: string[]): Promise<{ id: string; token: string }> =>
    administrator.ok('POST', '/me/tokens', { name: 'for a program', scopes });
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    ApiClient.stranger(suite.url).call('GET', path, undefined, headers);
  const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

  it('a token in the address opens nothing, and stands in no line of any log', async () => {
    const { token } = await made(['read', 'write']);
    for (const name of ['access_token', 'token', 'authorization', 'api_key', 'bearer'])
      for (const value of [token, `Bearer ${token}`]) {
        const answer = await ask(`/me?${name}=${encodeURIComponent(value)}`);
        expect([name, answer.status]).toEqual([name, 401]);
        expect(JSON.stringify(answer.body)).not.toContain(token);
      }
    for (const path of [`/ideas/${token}`, `/${token}`, `/live?topics=${token}`]) await ask(path);
    expect((await ask('/me', bearer(token))).status).toBe(200);
    expect(
      (await ask('/me', { ...bearer(token), referer: `https://x.example/?token=${token}` })).status,
    ).toBe(200);
    // What is logged is there once something later is.
    expect(suite.output()).toContain('"level"');
    expect(suite.output()).not.toContain(token);
  });

  it('once it was revoked no request gets in with it, whatever ran beside the revoking', async () => {
    for (let turn = 0; turn < 10; turn++) {
      const { id, token } = await made(['read']);
      const statuses: { at: number; status: number }[] = [];
      let isOver = false;
      const use = async (): Promise<void> => {
        while (!isOver) {
          const at = performance.now();
          statuses.push({ at, status: (await ask('/me', bearer(token))).status });
        }
      };
      const users = Array.from({ length: 6 }, use);
      while (statuses.length < 12) await new Promise((resolve) => setTimeout(resolve, 5));
      await administrator.ok('DELETE', `/me/tokens/${id}`);
      const revokedAt = performance.now();
      while (statuses.filter(({ at }) => at > revokedAt).length < 12)
        await new Promise((resolve) => setTimeout(resolve, 5));
      isOver = true;
      await Promise.all(users);
      const before = statuses.filter(({ at }) => at <= revokedAt);
      const after = statuses.filter(({ at }) => at > revokedAt);
      expect(before.some(({ status }) => status === 200)).toBe(true);
      expect(new Set(after.map(({ status }) => status))).toEqual(new Set([401]));
    }
  });

  it.each([
    [[]],
    [['admin']],
    [['READ']],
    [['read ', 'write']],
    [['read', '*']],
    [['read,write']],
    [[null]],
    [[['read']]],
    ['read'],
    [{ 0: 'read' }],
    [Array.from({ length: 1_000 }, () => 'read')],
  ])('scopes that are none are refused: %j', async (scopes) => {
    const answer = await administrator.call('POST', '/me/tokens', { name: 'x', scopes });
    expect(told(answer)).toEqual([400, 'invalid-input']);
  });

  it('a scope given twice is given once, and a wide one gives no more than its owner has', async () => {
    const twice = await administrator.ok('POST', '/me/tokens', { name: 'twice', scopes: ['read', 'read'] });
    expect(twice.scopes).toEqual(['read']);
    const { id } = await administrator.ok('POST', '/people', {
      displayName: 'Noor',
      email: emailOf('wide'),
      password,
      kind: 'employee',
      language: 'nl',
    });
    const employee = await ApiClient.signedIn(suite.url, emailOf('wide'), password);
    const { token } = await employee.ok('POST', '/me/tokens', { name: 'wide', scopes: ['read', 'write'] });
    const put = await ApiClient.stranger(suite.url).call(
      'PUT',
      `/people/${id}/roles`,
      { roles: ['administrator'], reason: 'Zo gaat het sneller.' },
      bearer(token),
    );
    expect(told(put)).toEqual([403, 'forbidden']);
    expect(told(await ask('/accounts', bearer(token)))).toEqual([403, 'forbidden']);
  });

  it('a token that may only read changes nothing', async () => {
    const { token } = await made(['read']);
    const stranger = ApiClient.stranger(suite.url);
    for (const [method, path, body] of [
      ['PATCH', '/me/profile', { expertise: ['Excel'] }],
      ['POST', '/groups', { name: 'x' }],
      ['POST', '/me/help-requests', { question: 'Where?', page: '/' }],
    ] as const)
      expect([path, ...told(await stranger.call(method, path, body, bearer(token)))]).toEqual([
        path,
        403,
        'forbidden',
      ]);
  });
});
