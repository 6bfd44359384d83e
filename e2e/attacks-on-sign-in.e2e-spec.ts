import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { generate } from 'otplib';
import { ApiClient, eventually, type Answer } from './api-client.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);

const password = 'correct horse battery staple';
const emailOf = (name: string): string => `${name}@polderlicht.example`;
const told = ({ status, body }: Answer): [number, string | undefined] => [status, body?.code];

/** By the numbers of security.md §2; each with the status and the problem code that it must get. */
describe('attacks on signing in', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let administrator: ApiClient;
  let secret: string;
  const stranger = (): ApiClient => ApiClient.stranger(suite.url);
  const signIn = (name: string, secretWord = password, headers = {}, code?: string): Promise<Answer> =>
    stranger().call('POST', '/sessions', { email: emailOf(name), password: secretWord, code }, headers);

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
      ZWERM_REQUIRE_SECOND_FACTOR: 'on',
    });
    const token = /first-administrator#(\S+)/.exec(suite.output())?.[1];
    const person = { displayName: 'First', email: emailOf('first'), password };
    await stranger().ok('POST', '/first-administrator', { token, ...person });
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  it('a password alone lets an administrator do nothing but set up a second factor', async () => {
    const held = await ApiClient.signedIn(suite.url, emailOf('first'), password);
    expect(told(await held.call('GET', '/people?ids=5f0c6c0e-7b1a-4f6d-9a51-3d2f6e7c8b90'))).toEqual([
      403,
      'second-factor-required',
    ]);
    ({ secret } = await held.ok('POST', '/me/second-factor'));
    const { recoveryCodes } = await held.ok('POST', '/me/second-factor/confirmation', {
      code: await generate({ secret }),
    });
    // The session that asked has ended too.
    await eventually(
      () => held.call('GET', '/me'),
      ({ status }) => status === 401,
    );
    expect(told(await signIn('first'))).toEqual([401, 'code-needed']);
    expect(told(await signIn('first', 'not the password'))).toEqual([401, 'wrong-credentials']);
    administrator = await ApiClient.signedIn(suite.url, emailOf('first'), password, recoveryCodes[0]);
    for (const name of ['noor', 'victim'])
      await administrator.ok('POST', '/people', {
        displayName: name,
        email: emailOf(name),
        password,
        kind: 'employee',
        language: 'nl',
        roles: [],
      });
  });

  it('A42: a link to set a password works once, ends every session, and no longer than it says', async () => {
    const noor = await ApiClient.signedIn(suite.url, emailOf('noor'), password);
    expect(told(await stranger().call('POST', '/password-links', { email: emailOf('noor') }))[0]).toBe(202);
    const token = await tokenInMail(data.path);
    const next = 'another long password';
    expect((await stranger().call('POST', '/passwords', { token, password: next })).status).toBe(204);
    expect(told(await stranger().call('POST', '/passwords', { token, password: next }))).toEqual([
      410,
      'link-used',
    ]);
    expect(told(await stranger().call('POST', '/passwords', { token: 'x', password: next }))).toEqual([
      410,
      'link-used',
    ]);
    await eventually(
      () => noor.call('GET', '/me'),
      ({ status }) => status === 401,
    );
    expect(told(await signIn('noor'))).toEqual([401, 'wrong-credentials']);
    expect((await signIn('noor', next)).status).toBe(201);
  });

  it('A73: another site cannot make a browser change anything', async () => {
    const cookie = (await signIn('victim')).headers.get('set-cookie')?.split(';')[0] ?? '';
    const attempts: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      {},
    ];
    for (const headers of attempts) {
      const answer = await stranger().call(
        'POST',
        '/me/tokens',
        { name: 'x', scopes: ['read'] },
        { cookie, ...headers },
      );
      expect([headers, ...told(answer)]).toEqual([headers, 403, 'csrf']);
    }
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data'])
      expect(
        (await stranger().call('POST', '/sessions', { email: 'x' }, { 'content-type': type })).status,
      ).toBe(415);
  });

  it('A74: a session id that was there before signing in, or after signing out, is worth nothing', async () => {
    const fixed = `zwerm-session=${'A'.repeat(43)}`;
    const answer = await signIn('victim', password, { cookie: fixed, 'sec-fetch-site': 'same-origin' });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).not.toBe(fixed);
    const ask = (value: string): Promise<Answer> =>
      stranger().call('GET', '/me', undefined, { cookie: value });
    expect((await ask(fixed)).status).toBe(401);
    expect((await ask(cookie)).status).toBe(200);
    await stranger().call('DELETE', '/sessions/current', undefined, {
      cookie,
      'sec-fetch-site': 'same-origin',
    });
    expect((await ask(cookie)).status).toBe(401);
  });

  it('A79: guesses end at the same count, whatever the caller says of where it is', async () => {
    const codes: string[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      const name = attempt % 2 === 0 ? 'victim' : 'VICTIM';
      const headers = { 'x-forwarded-for': `10.0.0.${attempt}`, forwarded: `for=10.0.1.${attempt}` };
      codes.push((await signIn(name, `guess ${attempt}`, headers)).body.code);
    }
    expect(codes).toEqual([...Array(10).fill('wrong-credentials'), 'sign-in-throttled', 'sign-in-throttled']);
    expect(told(await signIn('victim'))).toEqual([429, 'sign-in-throttled']);
  });

  it('A79: nobody can have passwords asked for without end, and their owners still sign in', async () => {
    const answers: Answer[] = [];
    for (let attempt = 0; attempt < 110; attempt++) {
      const headers = { 'x-forwarded-for': `10.0.2.${attempt}`, forwarded: `for=10.0.3.${attempt}` };
      answers.push(
        await stranger().call('POST', '/password-links', { email: emailOf(`other${attempt}`) }, headers),
      );
    }
    const last = answers.at(-1)!;
    expect(told(last)).toEqual([429, 'too-many-requests']);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last.body.retryAfterSeconds).toBe(Number(last.headers.get('retry-after')));
    expect((await signIn('noor', 'another long password')).status).toBe(201);
  });
});

/** The token of the newest mail in the data folder. */
async function tokenInMail(folder: string): Promise<string> {
  const mails = path.join(folder, 'mail');
  for (let attempt = 0; attempt < 100; attempt++) {
    const files = await readdir(mails).catch(() => []);
    for (const file of files) {
      const text = (await readFile(path.join(mails, file), 'utf8')).replaceAll('=\r\n', '');
      const token = /reset-password#([\w-]{43})/.exec(text)?.[1];
      if (token) return token;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no mail with a link');
}
