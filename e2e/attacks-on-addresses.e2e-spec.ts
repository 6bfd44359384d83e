import { randomUUID } from 'node:crypto';
import { operations as matrix, type OperationAccess } from '@zwerm/contracts/access/access-matrix';
import { grants } from '@zwerm/contracts/permissions';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { onePersonPerRole, signIn } from './access-matrix-people.js';
import { questionOf } from './access-question.js';
import { ApiClient } from './api-client.js';
import { sendRaw, type RawAnswer } from './attacks/raw-request.js';
import { rowsPerTable } from './attacks/rows-per-table.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);

const guarded = matrix.filter(({ needs }) => needs !== 'public');
const reads = matrix.filter(({ operation }) => operation.startsWith('GET '));
const byName = (rows: readonly OperationAccess[]) => rows.map((row) => [row.operation, row] as const);
const targetOf = (access: OperationAccess): string => `/api/v1${questionOf(access).path}`;
const withoutQuery = (target: string): string => target.split('?', 1)[0]!;

/** Other ways to write an address, of which none may lead where the right one does without its guard. */
const spellings: Readonly<Record<string, (target: string, origin: string) => string>> = {
  'a slash at the end': (target) => `${target}/`,
  'two slashes at the front': (target) => `/${target}`,
  'two slashes inside': (target) => target.replace('/v1/', '/v1//'),
  'a dot': (target) => target.replace('/v1/', '/v1/./'),
  'a dot, escaped': (target) => target.replace('/v1/', '/v1/%2e/'),
  'two dots': (target) => target.replace('/v1/', '/v1/sessions/../'),
  'two dots, escaped': (target) => target.replace('/v1/', '/v1/sessions/%2e%2e/'),
  'an escaped letter': (target) => target.replace('/api/', '/%61pi/'),
  'an escaped slash': (target) => target.replace('/v1/', '/v1%2f'),
  capitals: (target) => target.replace('/v1/', '/V1/').replace('/api/', '/API/'),
  'a parameter behind a semicolon': (target) => `${target};a=b`,
  'an ending': (target) => `${target}.json`,
  'a NUL': (target) => `${target}%00`,
  'a backslash': (target) => target.replace('/v1/', '/v1\\'),
  'the absolute form': (target, origin) => origin + target,
};
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
  'content-security-policy': expect.stringMatching(
    /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'/,
  ),
  'permissions-policy': expect.stringContaining('camera=()'),
};
const never = /^(?:server|x-powered-by|access-control-allow-.*|access-control-expose-headers)$/;

describe('attacks on addresses', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let owner: ApiClient;
  let partner: ApiClient;
  let stranger: ApiClient;

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
      // As behind a proxy that speaks HTTPS.
      PUBLIC_URL: 'https://zwerm.example',
    });
    await onePersonPerRole(suite);
    stranger = ApiClient.stranger(suite.url);
    [owner, partner] = [await signIn(suite.url, 'owner'), await signIn(suite.url, 'partner')];
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const ask = (method: string, target: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
    sendRaw(suite.url, method, target, headers);

  /** Answered with anything but a refusal, or the page of the app, which has an address for everything. */
  const isOpened = ({ status, headers, text }: RawAnswer): boolean =>
    status >= 500 ||
    (status < 400 && !(headers['content-type']?.startsWith('text/html') && text.includes('csp-nonce')));

  describe('another spelling (A46)', () => {
    it('is told from the right one, which does open', async () => {
      expect(isOpened(await ask('GET', '/api/v1/me', owner.headersOfABrowser))).toBe(true);
      expect(isOpened(await ask('GET', '/api/v1/me'))).toBe(false);
      expect(isOpened(await ask('GET', '/api/v1/groups/rule-preview/', owner.headersOfABrowser))).toBe(false);
    });

    it.each(byName(guarded))('of %s opens nothing', async (operation, access) => {
      const [method = ''] = operation.split(' ');
      const target = withoutQuery(targetOf(access));
      const mayPartner = access.needs !== 'public' && grants(access.needs, ['partner']);
      const opened: unknown[] = [];
      for (const [name, respell] of Object.entries(spellings))
        for (const client of mayPartner ? [stranger] : [stranger, partner]) {
          const answer = await ask(method, respell(target, suite.url), client.headersOfABrowser);
          if (isOpened(answer))
            opened.push([name, client === partner ? 'partner' : 'stranger', answer.status]);
        }
      expect(opened).toEqual([]);
    });

    it.each(byName(guarded))('and another method for %s opens nothing', async (operation, access) => {
      const [method = ''] = operation.split(' ');
      const opened: unknown[] = [];
      for (const other of ['HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', method.toLowerCase()]) {
        const answer = await ask(other, targetOf(access));
        if (isOpened(answer)) opened.push([other, answer.status]);
      }
      expect(opened).toEqual([]);
    });

    it('and a header that names another method or address changes nothing', async () => {
      const { id } = await owner.ok('POST', '/groups', { name: 'Blijft' });
      const before = await rowsPerTable(database.url);
      for (const header of ['x-http-method-override', 'x-http-method', 'x-method-override'])
        for (const method of ['GET', 'POST'])
          await ask(method, `/api/v1/groups/${id}`, { ...owner.headersOfABrowser, [header]: 'DELETE' });
      for (const header of ['x-original-url', 'x-rewrite-url', 'x-forwarded-path', 'x-forwarded-prefix'])
        expect((await ask('GET', '/livez', { [header]: '/api/v1/me' })).text).not.toContain('displayName');
      await ask('GET', `/api/v1/groups/${id}?_method=DELETE`, owner.headersOfABrowser);
      expect(await rowsPerTable(database.url)).toEqual(before);
      expect((await owner.call('GET', `/groups/${id}`)).status).toBe(200);
    });
  });

  describe('the headers of every answer (A83)', () => {
    const expectHeaders = (answer: RawAnswer, target: string): void => {
      expect([target, answer.headers]).toEqual([target, expect.objectContaining(always)]);
      expect([target, Object.keys(answer.headers).filter((name) => never.test(name))]).toEqual([target, []]);
    };

    it.each(byName(reads))('protect a browser that asks %s', async (_operation, access) => {
      const target = targetOf(access);
      const origin = { origin: 'https://evil.example' };
      for (const headers of [
        owner.headersOfABrowser,
        {},
        origin,
        { ...owner.headersOfABrowser, ...origin },
      ]) {
        const answer = await ask('GET', target, headers);
        expectHeaders(answer, target);
        expect([target, answer.headers['cache-control']]).toEqual([
          target,
          expect.stringMatching(/no-store|^private, no-cache$/),
        ]);
        expect([target, answer.headers['set-cookie'] ?? []]).toEqual([
          target,
          expect.not.arrayContaining([expect.stringMatching(/Domain=/i)]),
        ]);
      }
    });

    it.each([
      '/',
      '/challenges',
      '/favicon.svg',
      '/api/docs',
      '/api/openapi.json',
      '/livez',
      '/readyz',
      '/metrics',
      '/nowhere.js',
      '/api/v1/nowhere',
      '/%zz',
      '/scim/v2/Users',
    ])('are on %s too', async (target) => expectHeaders(await ask('GET', target), target));

    it('are on what is refused before anybody reads it', async () => {
      const json = { ...owner.headersOfABrowser, 'content-type': 'application/json' };
      const refusals: [Record<string, string>, string | undefined][] = [
        [{ ...json, 'content-type': 'text/plain' }, 'x'],
        [json, '{'],
        [json, 'x'.repeat(70_000)],
        [{ cookie: owner.headersOfABrowser['cookie'] ?? '' }, undefined],
        [{ authorization: 'Bearer x' }, undefined],
      ];
      for (const [headers, body] of refusals) {
        const answer = await sendRaw(suite.url, 'POST', '/api/v1/groups', headers, body);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expectHeaders(answer, JSON.stringify(headers));
      }
      expectHeaders(
        await ask('OPTIONS', '/api/v1/groups', {
          origin: 'https://evil.example',
          'access-control-request-method': 'POST',
        }),
        'preflight',
      );
    });

    it('stand beside no more than outsiders need: no measurements, no names of services', async () => {
      const outside = { 'x-forwarded-for': '203.0.113.9' };
      expect((await ask('GET', '/metrics', outside)).status).toBe(404);
      for (const probe of ['/livez', '/readyz'])
        expect((await ask('GET', probe, outside)).text).not.toMatch(/people|voting|postgres|version|nats/i);
    });
  });

  describe('a cache between us and a browser (A84)', () => {
    it.each(byName(reads))('is not told to keep %s under the name of a file', async (_operation, access) => {
      const target = withoutQuery(targetOf(access));
      for (const ending of [
        '/x.css',
        '.css',
        '/x.js',
        '%2fx.css',
        ';x.css',
        '%3Fx.css',
        '%23x.css',
        '/..%2fx.css',
        '%0A.css',
      ]) {
        const { status, headers, text } = await ask('GET', target + ending, owner.headersOfABrowser);
        expect([ending, status, headers['cache-control']]).toEqual([ending, 404, 'no-store']);
        expect(text).not.toContain('owner@');
      }
    });

    it.each([
      '/',
      '/challenges',
      '/api/docs',
      '/api/openapi.json',
      '/api/v1/me',
      '/api/v1/nowhere',
      '/api/v1/sign-in-methods',
    ])('keeps nothing of what a header of somebody else said: %s', async (target) => {
      const mark = `m${randomUUID()}.example`;
      for (const name of [
        'host',
        'x-forwarded-host',
        'x-forwarded-proto',
        'x-forwarded-scheme',
        'x-host',
        'forwarded',
        'accept-language',
        'referer',
        'user-agent',
        'x-request-id',
        'origin',
      ]) {
        const value = name === 'forwarded' ? `host=${mark}` : mark;
        const { headers, text } = await ask('GET', target, { [name]: value });
        expect([name, text.includes(mark), JSON.stringify(headers).includes(mark)]).toEqual([
          name,
          false,
          false,
        ]);
      }
    });
  });
});
