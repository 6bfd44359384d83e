import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import {
  completeAt,
  expectJudgedByTheDatabase,
  voteAroundTheClose,
} from './attacks/votes-around-the-close.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(180_000);

describe('votes that drip in around the end of a round', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
      LOG_LEVEL: 'warn',
    });
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  it('A3: are judged by the database when they are complete; who never ends is cut off and slows nobody', async () => {
    const environment = { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path };
    const logins = await enrol(suite.url, environment, completeAt.length + 2);
    expectJudgedByTheDatabase(await voteAroundTheClose(suite.url, logins, database));
    // Somebody who hangs up is no failure of ours.
    expect(suite.output()).not.toMatch(/"level":[56]0/);
  });
});
