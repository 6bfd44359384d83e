import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ideaIdOf, planOf } from '@zwerm/cli/import/polis-plan';
import { readPolisFolder } from '@zwerm/cli/tally/read-polis-folder';
import { wilsonInterval } from '@zwerm/ranking/wilson';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { ApiClient } from './api-client.js';
import { newDataFolder, startSuiteProcess, zwerm, type SuiteProcess } from './suite-process.js';

jest.setTimeout(400_000);

interface ExpectedComment {
  readonly tid: number;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly moderatedOut: boolean;
  readonly wilsonLower95: number;
  readonly wilsonUpper95: number;
  readonly wilsonLowerAgreeOverAD95: number;
}

interface Counted {
  readonly ideaId: string;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly wilsonLow?: number;
}

/** The two conversations that may be copied here, or those in the folder that ZWERM_ORACLES names. */
const folder = process.env['ZWERM_ORACLES'] ?? path.resolve(__dirname, '../libs/ranking/fixtures/polis');
const conversations = readdirSync(folder).filter((name) =>
  existsSync(path.join(folder, name, 'expected.json')),
);

describe('zwerm import polis', () => {
  const data = newDataFolder();
  const password = 'a password only for this test';
  let database: TestDatabase;
  let suite: SuiteProcess;
  let environment: Record<string, string>;
  let reader: ApiClient;

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    environment = { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path, ZWERM_DEMO_PASSWORD: password };
    suite = await startSuiteProcess(environment);
    reader = await ApiClient.signedIn(suite.url, 'willem@polderlicht.example', password);
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  it('has conversations to import', () => expect(conversations.length).toBeGreaterThanOrEqual(2));

  describe.each(conversations)('%s', (name) => {
    const expected = JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8')) as {
      comments: ExpectedComment[];
    };
    let challengeId: string;
    let counted: Counted[];

    beforeAll(async () => {
      const { code, output } = await zwerm(
        ['import', 'polis', path.join(folder, name), '--json'],
        environment,
      );
      if (code !== 0) throw new Error(output);
      ({ challengeId } = JSON.parse(lastLine(output)) as { challengeId: string });
      counted = await everyIdea(reader, challengeId);
    });

    it('has the independently computed counts for every comment, and no others', async () => {
      const plan = planOf(await readPolisFolder(path.join(folder, name)));
      const wanted = expected.comments.map(({ tid, ...counts }) => [
        ideaIdOf(plan, String(tid)),
        countsOf(counts),
      ]);
      expect(Object.fromEntries(counted.map((idea) => [idea.ideaId, countsOf(idea)]))).toEqual(
        Object.fromEntries(wanted),
      );
    });

    it('has the independently computed Wilson bounds for every comment', async () => {
      const plan = planOf(await readPolisFolder(path.join(folder, name)));
      const byId = new Map(counted.map((idea) => [idea.ideaId, idea]));
      for (const comment of expected.comments) {
        const { agree, disagree, pass, wilsonLow } = byId.get(ideaIdOf(plan, String(comment.tid)))!;
        const seen = wilsonInterval(agree, agree + disagree + pass);
        expectClose(seen.low, comment.wilsonLower95);
        expectClose(seen.high, comment.wilsonUpper95);
        if (!comment.moderatedOut) expectClose(wilsonLow, comment.wilsonLowerAgreeOverAD95);
      }
    });

    it('is frozen with a hash', async () => {
      const ranking = await reader.ok('GET', `/challenges/${challengeId}/ranking?limit=1`);
      expect([ranking.state, ranking.hash]).toEqual(['frozen', expect.stringMatching(/^[0-9a-f]{64}$/)]);
    });

    it('changes nothing when it is imported again', async () => {
      const facts = () => database.query<{ events: string }>('select count(*) as events from voting.outbox');
      const before = await facts();
      const { output } = await zwerm(['import', 'polis', path.join(folder, name), '--json'], environment);
      expect(JSON.parse(lastLine(output))).toMatchObject({
        people: { added: 0 },
        ideas: { added: 0 },
        votes: { added: 0 },
      });
      expect(await facts()).toEqual(before);
    });
  });

  it('makes rankings that the record gives again, bit by bit', async () => {
    const { code, output } = await zwerm(['projections', 'diff'], environment);
    expect([code, output]).toEqual([0, expect.stringContaining('the same to the last bit')]);
  });
});

const lastLine = (output: string): string => output.trim().split('\n').at(-1) ?? '';

async function everyIdea(reader: ApiClient, challengeId: string): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (let cursor = ''; ;) {
    const page = await reader.ok('GET', `/challenges/${challengeId}/ranking?limit=100${cursor}`);
    counted.push(...page.items, ...page.leftOut);
    if (!page.nextCursor) return counted;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}

const countsOf = ({ agree, disagree, pass }: Pick<Counted, 'agree' | 'disagree' | 'pass'>): number[] => [
  agree,
  disagree,
  pass,
];

const expectClose = (actual: number | undefined, wanted: number): void =>
  expect(Math.abs((actual ?? NaN) - wanted)).toBeLessThanOrEqual(1e-9);
