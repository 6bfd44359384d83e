import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { challengeAfloat, onePersonPerRole, signIn } from './access-matrix-people.js';
import { eventually, type ApiClient } from './api-client.js';
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

  describe('live streams (A81)', () => {
    let path: string;
    beforeAll(async () => {
      const { challenge } = await challengeAfloat(owner);
      path = `/api/v1/live?topics=ranking:${challenge}`;
      await eventually(
        () => owner.statusOf(path.slice('/api/v1'.length)),
        (status) => status === 200,
      );
    });
    const open = async (who: ApiClient): Promise<{ answer: Response; leave: () => void }> => {
      const leaving = new AbortController();
      const headers = who.headersOfABrowser;
      const answer = await fetch(`${suite.url}${path}`, { headers, signal: leaving.signal });
      return { answer, leave: () => leaving.abort() };
    };
    const statuses = (opened: readonly { answer: Response }[]): number[] =>
      opened.map(({ answer }) => answer.status).sort();

    it('are six for a person who asks for nine at once; the others are told why, and others still get theirs', async () => {
      await eventually(
        async () => {
          const opened = await Promise.all(Array.from({ length: 9 }, () => open(owner)));
          const [refused] = opened.filter(({ answer }) => answer.status !== 200);
          const { code } = (await refused?.answer.json()) as { code: string };
          const other = await open(await signIn(suite.url, 'employee'));
          for (const { leave } of [...opened, other]) leave();
          return {
            statuses: statuses(opened),
            refusal: [refused?.answer.headers.get('retry-after'), code],
            other: other.answer.status,
          };
        },
        // Those of a moment ago may still be on their way out.
        ({ statuses: seen }) => seen.filter((status) => status === 200).length === 6,
      ).then((seen) =>
        expect(seen).toEqual({
          statuses: [...Array(6).fill(200), 429, 429, 429],
          refusal: [expect.stringMatching(/^[1-9]\d*$/), 'too-many-streams'],
          other: 200,
        }),
      );
    });

    it('give their place back when their client is killed', async () => {
      const headers = JSON.stringify(owner.headersOfABrowser);
      const program = `for (let n = 0; n < 6; n++) fetch('${suite.url}${path}', { headers: ${headers} })
        .then(({ status }) => console.log(status)); setInterval(() => 0, 1000);`;
      const client = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      client.stdout.on('data', (text: Buffer) => (said += text.toString()));
      await eventually(
        () => Promise.resolve(said),
        (statuses) => statuses.trim().split('\n').length === 6,
      );
      expect((await open(owner)).answer.status).toBe(429);
      client.kill('SIGKILL');
      await eventually(
        async () => (await open(owner)).answer.status,
        (status) => status === 200,
      );
    });
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
