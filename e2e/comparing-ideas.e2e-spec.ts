import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { ApiClient, eventually } from './api-client.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder, startSuiteProcess, zwerm, type SuiteProcess } from './suite-process.js';

jest.setTimeout(240_000);

interface ServedSet {
  readonly ideaIds: string[];
  readonly servedToken: string;
}

const inHours = (hours: number): string =>
  new Date(Math.floor(Date.now() / 60_000) * 60_000 + hours * 3_600_000).toISOString();

/** Sets of four, from where they are served to the result that anybody can compute again. */
describe('comparing ideas', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let environment: Record<string, string>;
  let suite: SuiteProcess;
  let leader: ApiClient;
  let voters: ApiClient[];
  let challengeId: string;
  let ideas: string[];
  let answered = 0;
  const compared = new Set<string>();

  beforeAll(async () => {
    database = await createTestDatabase('voting', true);
    environment = { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path };
    suite = await startSuiteProcess({ ...environment, ZWERM_DEMO: 'off', ZWERM_LIMITS: 'ideas=600/600' });
    const logins = await enrol(suite.url, environment, 5);
    const clientOf = ({ email, password }: { email: string; password: string }): Promise<ApiClient> =>
      ApiClient.signedIn(suite.url, email, password);
    leader = await clientOf(logins.leader);
    voters = await Promise.all(logins.voters.map(clientOf));
    challengeId = await launch();
    ideas = await submitted(12);
    await leader.ok('POST', `/challenges/${challengeId}/transitions`, { to: 'voting' });
    await eventually(
      () => voters[0]!.call('GET', `/challenges/${challengeId}/round`),
      ({ body }) => body.state === 'open',
    );
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  async function launch(): Promise<string> {
    const domain = await leader.ok('POST', '/domains', {
      name: { nl: 'Werk', en: 'Work' },
      goal: { nl: 'Prettig werken', en: 'Good work' },
    });
    const { id } = await leader.ok('POST', '/challenges', {
      ...{ domainId: domain.id, title: 'Kiezen', question: 'Wat doen we eerst?', language: 'nl' },
      ...{ audience: { everyone: true, groupIds: [], personIds: [] }, topCount: 3 },
      ...{ method: 'agree-disagree-pass', results: 'live' },
      phases: [
        { phase: 'ideation', startsAt: inHours(-1), endsAt: inHours(24) },
        { phase: 'voting', startsAt: inHours(24), endsAt: inHours(48) },
      ],
    });
    await leader.ok('POST', `/challenges/${id}/transitions`, { to: 'announced' });
    await eventually(
      () => leader.ok('GET', `/challenges/${id}`),
      ({ phase }) => phase === 'ideation',
    );
    return id;
  }

  async function submitted(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let number = 1; number <= count; number += 1) {
      const { body } = await eventually(
        () => leader.call('POST', `/challenges/${challengeId}/ideas`, { body: `Voorstel nummer ${number}.` }),
        ({ status }) => status === 201,
      );
      ids.push(body.id);
    }
    return ids;
  }

  const setsFor = async (voter: ApiClient): Promise<ServedSet[]> => {
    const { sets } = await eventually(
      () => voter.ok('GET', `/challenges/${challengeId}/next?count=10&sets=true`),
      // Not every draw has one, and ideas are weighed a moment after the first question.
      ({ sets: served }) => served.length > 0,
      30_000,
    );
    return sets as ServedSet[];
  };
  const place = (id: string): number => ideas.indexOf(id);
  /** Everybody prefers what came first. */
  const answer = (voter: ApiClient, { ideaIds, servedToken }: ServedSet, said: object) =>
    voter.ok('PUT', `/challenges/${challengeId}/best-worst`, { ideaIds, servedToken, ...said });
  const preference = ({ ideaIds }: ServedSet): object => {
    const [best, , , worst] = [...ideaIds].sort((a, b) => place(a) - place(b));
    return { answer: 'chosen', best, worst };
  };
  const ranking = async (check: (body: Record<string, unknown>) => boolean) =>
    (
      await eventually(
        () => leader.call('GET', `/challenges/${challengeId}/ranking`),
        ({ body }) => check(body),
      )
    ).body;

  it('moves the ranking that people judge, and says so', async () => {
    for (const voter of voters)
      for (const id of ideas.slice(0, 11))
        await voter.ok('PUT', `/ideas/${id}/vote`, { value: place(id) < 6 ? 'agree' : 'disagree' });
    const before = await ranking(({ ballots }) => ballots === 55);
    expect(before).toMatchObject({ usesComparisons: false });
    expect(before.methodVersion).toMatch(/\/[34]$/);
    for (const voter of voters)
      for (const set of await setsFor(voter)) {
        await answer(voter, set, preference(set));
        for (const id of set.ideaIds) compared.add(id);
        answered += 1;
      }
    expect(answered).toBeGreaterThanOrEqual(5);
    const after = await ranking(({ ballots }) => ballots === 55 + answered);
    expect(after).toMatchObject({ usesComparisons: true });
    expect(after.methodVersion).toMatch(/\/[56]$/);
    const reasons = await Promise.all(
      ideas.map((id) => leader.ok('GET', `/challenges/${challengeId}/explanation?ideaId=${id}`)),
    );
    for (const { terms, start, score } of reasons)
      expect(terms.reduce((sum: number, { points }: { points: number }) => sum + points, start)).toBeCloseTo(
        score,
        9,
      );
    expect(
      reasons.filter(({ terms }) => terms.some(({ kind }: { kind: string }) => kind === 'comparisons')),
    ).not.toHaveLength(0);
  });

  it('forgets an answer that is taken back', async () => {
    const voter = voters[0]!;
    const [set] = await setsFor(voter);
    await answer(voter, set!, preference(set!));
    const withIt = await ranking(({ ballots }) => ballots === 56 + answered);
    await answer(voter, set!, { answer: 'taken-back' });
    const without = await ranking(({ ballots }) => ballots === 55 + answered);
    expect(without.items).not.toEqual(withIt.items);
  });

  it('is signed with what was compared, merged ideas included, and anybody can compute it again', async () => {
    const [gone, survivor] = [...compared].slice(0, 2) as [string, string];
    await leader.ok('POST', `/ideas/${gone}/merge`, { into: survivor, reason: 'Zelfde idee' });
    await leader.ok('POST', `/challenges/${challengeId}/transitions`, { to: 'review' });
    const frozen = await ranking(({ state }) => state === 'frozen');
    const download = async (what: string): Promise<string> => {
      const { body } = await eventually(
        () => leader.call('GET', `/challenges/${challengeId}/${what}`),
        ({ status }) => status === 200,
      );
      const file = path.join(data.path, what);
      await writeFile(file, body);
      return file;
    };
    const [bundle, snapshot] = [await download('bundle'), await download('snapshot')];
    const { code, output } = await zwerm(['verify', bundle, '--snapshot', snapshot], {});
    expect([code, output]).toEqual([0, expect.stringContaining('agree-disagree-pass/')]);
    expect(output).toContain(String(frozen.methodVersion));

    const text = (
      await eventually(
        () => leader.call('GET', `/challenges/${challengeId}/snapshot`),
        ({ status }) => status === 200,
      )
    ).body as string;
    const { comparisons } = JSON.parse(text.split('\n')[1]!) as {
      comparisons: { first: string; second: string }[];
    };
    expect(comparisons.flatMap(({ first, second }) => [first, second])).not.toContain(gone);
    expect(comparisons.flatMap(({ first, second }) => [first, second])).toContain(survivor);
    const forged = path.join(data.path, 'forged');
    await writeFile(forged, text.replace(/"firstWins":(\d)/, '"firstWins":9'));
    expect((await zwerm(['verify', bundle, '--snapshot', forged], {})).code).toBe(1);

    const printed = await zwerm(['rank', challengeId, '--json'], environment);
    const { items, hash } = JSON.parse(printed.output) as {
      items: { ideaId: string; score: number }[];
      hash: string;
    };
    expect(hash).toBe(frozen.hash);
    expect(items.map(({ ideaId, score }) => [ideaId, score])).toEqual(
      (frozen.items as { ideaId: string; score: number }[]).map(({ ideaId, score }) => [ideaId, score]),
    );
    const recount = await zwerm(['ballot', 'recount', challengeId], environment);
    expect([recount.code, recount.output]).toEqual([
      0,
      expect.stringContaining('the record, the log and the rankings agree'),
    ]);
    const diff = await zwerm(['projections', 'diff'], environment);
    expect([diff.code, diff.output]).toEqual([0, expect.any(String)]);
  });
});
