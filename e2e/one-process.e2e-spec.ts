import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { launchToRanking } from './launch-to-ranking.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);

describe('the suite in one process, empty, on a database of one’s own', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let environment: Record<string, string>;
  let suite: SuiteProcess;

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    environment = { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path };
    suite = await startSuiteProcess({ ...environment, ZWERM_DEMO: 'off' });
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  it('prints a one-time link for the first administrator', () => {
    expect(suite.output()).toMatch(/first-administrator#\S{20,}/);
  });

  it('carries a challenge from launch to ranking', async () => {
    await launchToRanking(suite.url, await enrol(suite.url, environment, 6));
  });
});
