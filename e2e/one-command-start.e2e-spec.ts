import { ApiClient } from './api-client.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(240_000);

describe('npm start on the embedded default', () => {
  const data = newDataFolder();
  const environment = { ZWERM_DATA_DIR: data.path, ZWERM_DEMO_PASSWORD: 'a password only for this test' };
  let suite: SuiteProcess;

  beforeAll(async () => {
    suite = await startSuiteProcess(environment);
  });
  afterAll(async () => {
    await suite.kill();
    await data.remove();
  });

  const willem = () =>
    ApiClient.signedIn(suite.url, 'willem@polderlicht.example', environment.ZWERM_DEMO_PASSWORD);

  it('prints the address and the four logins', () => {
    for (const expected of [
      'Zwerm is ready',
      'noor@',
      'willem@',
      'samira@',
      'beheer@',
      environment.ZWERM_DEMO_PASSWORD,
    ])
      expect(suite.output()).toContain(expected);
  });

  it('has the demo organisation: 6 domains, challenges in different phases, a ranking that is frozen', async () => {
    const client = await willem();
    expect((await client.ok('GET', '/domains')).items).toHaveLength(6);
    const { items } = await client.ok('GET', '/challenges');
    expect(new Set(items.map(({ phase }: { phase: string }) => phase)).size).toBeGreaterThanOrEqual(4);
    const review = items.find(({ phase }: { phase: string }) => phase === 'review');
    const ranking = await client.ok('GET', `/challenges/${review.id}/ranking`);
    expect([ranking.state, ranking.items.length > 10, ranking.hash.length]).toEqual(['frozen', true, 64]);
  });

  it('is seeded with at least 120 ideas and 3,000 ballots', async () => {
    const client = await willem();
    const { items } = await client.ok('GET', '/challenges');
    let ideas = 0;
    for (const { id, phase } of items) if (phase !== 'draft') ideas += await ideasIn(client, id);
    expect(ideas).toBeGreaterThanOrEqual(120);
    expect(Number(/demo: (\d+) votes/.exec(suite.output())?.[1])).toBeGreaterThanOrEqual(3_000);
  });

  it('refuses a second suite on the same data', async () => {
    await expect(startSuiteProcess(environment)).rejects.toThrow('Another Zwerm runs on');
  });

  it('serves the web app and the API documents', async () => {
    const page = await fetch(suite.url);
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringContaining("default-src 'none'"),
    ]);
    expect(await (await fetch(`${suite.url}/api/openapi.json`)).json()).toMatchObject({ openapi: '3.1.1' });
  });

  it('loses nothing that it accepted when it is killed, and starts again in seconds', async () => {
    const before = await willem();
    const domain = await before.ok('POST', '/domains', {
      name: { nl: 'Water', en: 'Water' },
      goal: { nl: 'Droge voeten', en: 'Dry feet' },
    });
    await suite.kill();
    const startedAt = Date.now();
    suite = await startSuiteProcess(environment);
    console.info(`second start: ${Date.now() - startedAt} ms`);
    const after = await willem();
    expect((await after.ok('GET', `/domains/${domain.id}`)).name.nl).toBe('Water');
  });

  it('stops everything on Ctrl-C and keeps what was entered', async () => {
    expect(await suite.interrupt()).toBe(0);
    suite = await startSuiteProcess(environment);
    expect((await (await willem()).ok('GET', '/domains')).items).toHaveLength(7);
  });
});

async function ideasIn(client: ApiClient, challengeId: string): Promise<number> {
  let count = 0;
  for (let cursor = ''; ;) {
    const page = await client.ok('GET', `/challenges/${challengeId}/ideas?limit=100${cursor}`);
    count += Number(page.items.length);
    if (!page.nextCursor) return count;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}
