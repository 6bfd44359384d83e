import path from 'node:path';
import { openRecord, type OpenRecord } from '@zwerm/cli/record/open-record';
import { verifyBundle } from '@zwerm/cli/verify/verifier';
import { verifySnapshot } from '@zwerm/cli/verify/verify-snapshot';
import { votingMethods } from '@zwerm/domain/voting-method';
import { isDecidedTogether, outcomeOf, type DecidedTogether } from '@zwerm/ranking/outcome/outcome';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { ApiClient, eventually } from './api-client.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';
import type { CountedRow, FileRound } from './votes/file-round.js';
import {
  challengeIdOf,
  closeRounds,
  enrolVoters,
  ideaIdOf,
  openRounds,
  voteOf,
} from './votes/rounds-of-files.js';
import { roundsIn } from './votes/rounds-in.js';

/** What may be copied here, or all that is in the folder that ZWERM_ORACLES names. */
const given = process.env['ZWERM_ORACLES'];
const folder = given ?? path.resolve(__dirname, '../libs/ranking/fixtures');
/** The larger conversation here enters by `zwerm import polis` already. */
const mostVoters = given ? Infinity : 120;
const requestsAtOnce = 16;

// Whole elections have tens of thousands of ballots.
jest.setTimeout(given ? 10_800_000 : 240_000);

type Place = readonly [ideaId: string, aspect: string, choice: string];

describe('votes of every method, cast through the API and read from the bundle', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let record: OpenRecord;
  let rounds: FileRound[];
  let leader: ApiClient;
  let voters: ApiClient[];
  const bundles = new Map<FileRound, string>();

  beforeAll(async () => {
    rounds = (await roundsIn(folder)).filter(({ ballots }) => ballots.length <= mostVoters);
    database = await createTestDatabase('public', true);
    const environment = { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path };
    suite = await startSuiteProcess({ ...environment, ZWERM_DEMO: 'off' });
    Object.assign(process.env, environment);
    record = await openRecord();
    const most = Math.max(...rounds.map(({ ballots }) => ballots.length));
    const clients = (await enrolVoters(record, most)).map((token) => ApiClient.holding(suite.url, token));
    [leader, ...voters] = clients as [ApiClient, ...ApiClient[]];
    await openRounds(record, rounds);
    for (const round of rounds) await castAll(round);
    await closeRounds(record, rounds);
    for (const round of rounds) bundles.set(round, await bundleOf(round));
  });
  afterAll(async () => {
    await record?.close();
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  async function castAll(round: FileRound): Promise<void> {
    const path = `/challenges/${challengeIdOf(round)}`;
    if (round.costs) {
      const items = [...round.costs].map(([idea, cost]) => ({ ideaId: ideaIdOf(round, idea), cost }));
      await leader.ok('PUT', `${path}/round/costs`, { items });
    }
    const waiting = round.ballots.entries();
    const castNext = async (): Promise<void> => {
      for (const [voter, marks] of waiting) {
        const votes = marks.map((mark) => voteOf(round, mark)).map(withoutNoAspect);
        await voters[voter]!.ok('PUT', `${path}/ballot`, { votes });
      }
    };
    await Promise.all(Array.from({ length: requestsAtOnce }, castNext));
  }

  async function bundleOf(round: FileRound): Promise<string> {
    const { body } = await eventually(
      () => voters[0]!.call('GET', `/challenges/${challengeIdOf(round)}/bundle`),
      ({ status }) => status === 200,
      60_000,
    );
    return body;
  }

  it('has votes of every method to count', () => {
    const methods = new Set(rounds.map(({ method }) => method));
    if (given) expect(rounds).not.toHaveLength(0);
    else expect([...methods].sort()).toEqual([...votingMethods].sort());
  });

  describe.each(votingMethods)('%s', (method) => {
    const ofMethod = (): FileRound[] => rounds.filter((round) => round.method === method);

    it('comes back as it was cast: every mark, and nothing else', () => {
      for (const round of ofMethod()) {
        const cast = round.ballots.flat().map((mark) => placeOf(voteOf(round, mark)));
        expect([round.name, marksIn(bundles.get(round)!)]).toEqual([round.name, inOrder(cast)]);
      }
    });

    it('has a signed result that follows from the bundle', async () => {
      for (const round of ofMethod()) {
        const { body } = await eventually(
          () => voters[0]!.call('GET', `/challenges/${challengeIdOf(round)}/snapshot`),
          ({ status }) => status === 200,
          60_000,
        );
        const bundle = bundles.get(round)!;
        const { ideas, methodVersion } = verifySnapshot(body, bundle, verifyBundle(bundle));
        expect([round.name, methodVersion.split('/')[0]]).toEqual([round.name, method]);
        expect(ideas).toBeGreaterThan(0);
      }
    });

    it('is counted again to the totals of the file, and to those that others computed', () => {
      for (const round of ofMethod()) {
        const { ballots, participants, totals } = verifyBundle(bundles.get(round)!);
        const cast = round.ballots.flat();
        expect([round.name, participants, ballots]).toEqual([round.name, round.ballots.length, cast.length]);
        expect(totals).toEqual(countedFrom(cast.map((mark) => placeOf(voteOf(round, mark)))));
        const rows = namedRows(round, totals as [string, string, string, number][]);
        for (const { what, is, of } of round.own)
          expect([round.name, what, rows.reduce((sum, row) => sum + of(row), 0)]).toEqual([
            round.name,
            what,
            is,
          ]);
      }
    });

    if (isDecidedTogether(method))
      it('is decided together, through events, as the file alone decides it', async () => {
        for (const round of ofMethod()) {
          const { body } = await eventually(
            () => leader.call('GET', `/challenges/${challengeIdOf(round)}/outcome`),
            (answer) => answer.status === 200 && answer.body.state === 'frozen',
            60_000,
          );
          const { ranked, budget, pairs, rule, ruleVersion } = body;
          const expected = JSON.parse(JSON.stringify(fromFile(round))) as Record<string, unknown>;
          const order = (ranked?.order as { ideaIds: string[] }[] | undefined)?.map(({ ideaIds }) => ideaIds);
          const published = { rule, ruleVersion, ...ranked, ...(order && { order }), ...budget, ...pairs };
          expect([round.name, published]).toEqual([round.name, expected]);
        }
      });

    it('holds the receipts of its voters', async () => {
      for (const round of ofMethod()) {
        const path = `/challenges/${challengeIdOf(round)}/receipts/mine`;
        const { items } = await voters[0]!.ok('GET', path);
        expect(items).toHaveLength(round.ballots[0]!.length);
        for (const item of items.slice(0, 5))
          expect(verifyBundle(bundles.get(round)!, { receipt: JSON.stringify(item) }).receipt).toBe(
            'counted',
          );
      }
    });
  });
});

function fromFile(round: FileRound): ReturnType<typeof outcomeOf> {
  return outcomeOf({
    method: round.method as DecidedTogether,
    ballots: round.ballots.map((marks) => ({
      count: 1,
      marks: marks.map((mark) => placeOf(voteOf(round, mark))),
    })),
    budget: round.rules.budget ?? 0,
    costs: [...(round.costs ?? [])].map(([idea, cost]) => [ideaIdOf(round, idea), cost]),
  });
}

const withoutNoAspect = ({ aspect, ...vote }: ReturnType<typeof voteOf>): object =>
  aspect ? { ...vote, aspect } : vote;

const placeOf = ({ ideaId, aspect, value }: ReturnType<typeof voteOf>): Place => [ideaId, aspect, value];

const inOrder = (places: readonly Place[]): string[] => places.map((place) => place.join('/')).sort();

function marksIn(bundle: string): string[] {
  const [, ...lines] = bundle.trimEnd().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as [string, string, ...Place]);
  return inOrder(entries.map(([, , ideaId, aspect, choice]) => [ideaId, aspect, choice]));
}

function countedFrom(places: readonly Place[]): (readonly [...Place, number])[] {
  const counts = new Map<string, number>();
  for (const key of inOrder(places)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => [...(key.split('/') as [string, string, string]), count]);
}

/** The totals of a bundle with the names of the file. */
function namedRows(round: FileRound, totals: readonly (readonly [...Place, number])[]): CountedRow[] {
  const names = new Map(round.ideas.map((idea) => [ideaIdOf(round, idea), idea]));
  return totals.map(([ideaId, aspect, choice, ballots]) => ({
    idea: names.get(ideaId) ?? '',
    aspect: names.get(aspect) ?? aspect,
    choice,
    ballots,
  }));
}
