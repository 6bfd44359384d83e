import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { onePersonPerRole } from './access-matrix-people.js';
import { ApiClient, type Answer } from './api-client.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(180_000);

const password = 'correct horse battery staple';
const emailOf = (name: string): string => `${name}@polderlicht.example`;
const atOnce = 200;
/** Failures on one account in ten minutes, from everywhere where its owner never signed in. */
const mostOnAccount = 100;

/** A79 with a proxy that we trust: then every attempt really comes from where the header says. */
describe('A79: 200 sign-ins at once on one account, from 200 places', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  /** What the browser of the account's owner keeps from having signed in before. */
  let ownBrowser: string;
  const delays: number[] = [];
  const others = ['employee', 'leadership', 'trainer', 'auditor', 'partner'];

  beforeAll(async () => {
    database = await createTestDatabase('people', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
      TRUSTED_PROXIES: '127.0.0.1',
    });
    await onePersonPerRole(suite);
    const answer = await signIn('owner', password, '198.51.100.7');
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
    ownBrowser = cookies.find((cookie) => cookie.includes('browser='))!;
    await database.query('delete from sign_in_attempt');
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const signIn = (name: string, secret: string, from: string, cookie?: string): Promise<Answer> =>
    ApiClient.stranger(suite.url).call(
      'POST',
      '/sessions',
      { email: emailOf(name), password: secret },
      { 'x-forwarded-for': from, 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) },
    );
  const fromEverywhere = (name: (at: number) => string, wave: number): Promise<Answer[]> =>
    Promise.all(
      Array.from({ length: atOnce }, (_, at) =>
        signIn(name(at), `guess ${wave} ${at}`, `10.${wave}.0.${at}`),
      ),
    );
  const told = ({ status, body }: Answer): string => `${status} ${body.code ?? ''}`.trim();
  const countOf = (answers: readonly Answer[]): Record<string, number> =>
    Object.fromEntries(
      [...new Set(answers.map(told))].map((one) => [
        one,
        answers.filter((each) => told(each) === one).length,
      ]),
    );
  const expectInGoodForm = (answers: readonly Answer[]): void => {
    const forms = ['401 wrong-credentials', '429 sign-in-throttled', '503 overloaded'];
    expect(Object.keys(countOf(answers)).filter((one) => !forms.includes(one))).toEqual([]);
    for (const { status, headers } of answers)
      if (status !== 401) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  };
  /** 99th percentile since the last time it was asked, in milliseconds. */
  const loopDelay = async (): Promise<number> => {
    const metrics = await (await fetch(`${suite.url}/metrics`)).text();
    return 1_000 * Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(metrics)?.[1] ?? Number.NaN);
  };

  it('keep nobody else from signing in, nor the owner in a browser of their own', async () => {
    await loopDelay();
    const flood = fromEverywhere(() => 'owner', 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const meanwhile = await Promise.all([
      ...others.map((name, at) => signIn(name, password, `192.0.2.${at}`)),
      signIn('owner', password, '198.51.100.7', ownBrowser),
    ]);
    expect(meanwhile.map(told)).toEqual(Array(others.length + 1).fill('201'));
    const answers = await flood;
    console.info(`200 guesses at once: ${JSON.stringify(countOf(answers))}`);
    expectInGoodForm(answers);
    // Few were looked at, and at no more than the queue has places for one account at a time.
    expect(countOf(answers)['503 overloaded'] ?? 0).toBeGreaterThan(atOnce / 4);
    delays.push(await loopDelay());
  });

  it('end at the same count, however many places there are', async () => {
    let lookedAt = await failuresKept();
    for (let wave = 2; lookedAt < mostOnAccount && wave < 40; wave++) {
      expectInGoodForm(await fromEverywhere(() => (wave % 2 === 0 ? 'OWNER' : 'owner'), wave));
      lookedAt = await failuresKept();
    }
    expect(lookedAt).toBe(mostOnAccount);
    const late = await fromEverywhere(() => 'owner', 50);
    expect(countOf(late)).toEqual({ '429 sign-in-throttled': atOnce });
    expect(await failuresKept()).toBe(mostOnAccount);
  });

  it('leave its owner in: in a browser of before, and elsewhere ten minutes later', async () => {
    expect(told(await signIn('owner', password, '198.51.100.7', ownBrowser))).toBe('201');
    expect(told(await signIn('owner', password, '198.51.100.8'))).toBe('429 sign-in-throttled');
    // The mark of one account is none of another, and a forged one is none at all.
    expect(told(await signIn('owner', password, '198.51.100.8', await browserOf('employee')))).toMatch(
      /^429/,
    );
    const forged = ownBrowser.replace(/.{4}$/, 'AAAA');
    expect(told(await signIn('owner', password, '198.51.100.8', forged))).toMatch(/^429/);
    await database.query("update sign_in_attempt set attempted_at = attempted_at - interval '10 minutes'");
    expect(told(await signIn('owner', password, '198.51.100.8'))).toBe('201');
  });

  it('and in a browser of the owner guesses end at ten all the same', async () => {
    const answers: string[] = [];
    for (let at = 0; at < 12; at++)
      answers.push(told(await signIn('owner', `guess ${at}`, `10.99.0.${at}`, ownBrowser)));
    expect(answers).toEqual([
      ...Array(10).fill('401 wrong-credentials'),
      ...Array(2).fill('429 sign-in-throttled'),
    ]);
  });

  it('on as many accounts fill a queue that has an end, and it drains', async () => {
    await loopDelay();
    const waves = [60, 61, 62].map((wave) => fromEverywhere((at) => `nobody${wave}-${at}`, wave));
    const answers = (await Promise.all(waves)).flat();
    console.info(`600 guesses at 600 accounts at once: ${JSON.stringify(countOf(answers))}`);
    expectInGoodForm(answers);
    expect(countOf(answers)['503 overloaded'] ?? 0).toBeGreaterThan(0);
    expect(countOf(answers)['401 wrong-credentials'] ?? 0).toBeGreaterThanOrEqual(64);
    delays.push(await loopDelay());
    expect(told(await signIn('trainer', password, '192.0.2.9'))).toBe('201');
  });

  it('leave the event loop free: p99 below 200 ms', () => {
    console.info(`event-loop delay, p99: ${delays.map((delay) => delay.toFixed(1)).join(' and ')} ms`);
    // Of two looks, for other work on this machine delays it too.
    expect(Math.min(...delays)).toBeLessThan(200);
  });

  const failuresKept = async (): Promise<number> => {
    const [{ count }] = (await database.query<{ count: number }>(
      `select count(*)::int from sign_in_attempt where account_hash = sha256('owner@polderlicht.example')`,
    )) as [{ count: number }];
    return count;
  };
  const browserOf = async (name: string): Promise<string> => {
    const { headers } = await signIn(name, password, '192.0.2.50');
    return headers.getSetCookie().map((cookie) => cookie.split(';')[0]!)[1]!;
  };
});
