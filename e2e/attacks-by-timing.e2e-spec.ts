import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { ApiClient, type Answer } from './api-client.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(300_000);

const password = 'correct horse battery staple';
const emailOf = (name: string): string => `${name}@polderlicht.example`;
const pairs = 120;
/** security.md A76: medians within 10 %. What is told apart is so in every turn; noise is not. */
const tolerance = 0.1;
const mostTurns = 4;

type Ask = (email: string) => Promise<Answer>;

describe('A76: nobody learns who has an account, by words or by time', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let lastStranger = 0;

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    const environment = { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path };
    suite = await startSuiteProcess({ ...environment, ZWERM_DEMO: 'off', ZWERM_LIMITS: 'off' });
    await enrol(suite.url, environment, 1);
    const administrator = await ApiClient.signedIn(suite.url, emailOf('beheer'), password);
    await administrator.ok('POST', '/people', {
      displayName: 'Victim',
      email: emailOf('victim'),
      password,
      kind: 'employee',
      language: 'nl',
    });
    await administrator.ok('POST', '/allowed-domains', { domain: 'polderlicht.example', isApproved: false });
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const post =
    (path: string, body: object): Ask =>
    (email) =>
      ApiClient.stranger(suite.url).call('POST', path, { email, ...body });
  const timed = async (ask: Ask, email: string): Promise<{ tookMs: number; said: unknown }> => {
    const startedAt = performance.now();
    const { status, body, headers } = await ask(email);
    const tookMs = performance.now() - startedAt;
    return { tookMs, said: { status, body: { ...body, requestId: '' }, names: [...headers.keys()].sort() } };
  };
  const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

  /** How much longer it takes for somebody who is there, asked in turns with somebody who is not. */
  async function difference(ask: Ask): Promise<number> {
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let pair = 0; pair < pairs; pair++) {
      // As if nobody had asked before: what one address may ask for within the hour is counted for all alike.
      await database.query('delete from people.sign_in_attempt; delete from people.self_registration');
      const strangers = emailOf(`nobody${++lastStranger}`);
      const emails = [emailOf('victim'), strangers];
      if (pair % 2 === 1) emails.reverse();
      const answers = new Map<string, unknown>();
      for (const email of emails) {
        const { tookMs, said } = await timed(ask, email);
        (email === strangers ? unknown : known).push(tookMs);
        answers.set(email, said);
      }
      expect(answers.get(strangers)).toEqual(answers.get(emailOf('victim')));
    }
    return median(known) / median(unknown) - 1;
  }

  it.each([
    ['signing in', post('/sessions', { password: 'not the password' })],
    ['asking for a new password', post('/password-links', {})],
    ['registering', post('/self-registrations', { language: 'nl' })],
  ])('%s', async (_what, ask) => {
    const seen: number[] = [];
    for (let turn = 0; turn < mostTurns; turn++) {
      seen.push(await difference(ask));
      if (Math.abs(seen.at(-1) ?? 1) <= tolerance) return;
    }
    throw new Error(
      `told apart by time in ${mostTurns} turns: ${seen.map((share) => share.toFixed(2)).join()}`,
    );
  });
});
