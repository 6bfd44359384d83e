import { verifyBundle } from '@zwerm/cli/verify/verifier';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { challengeAfloat, onePersonPerRole, signIn, type Afloat } from './access-matrix-people.js';
import { eventually, type ApiClient } from './api-client.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(180_000);

/** Two ideas that say the same, from the first vote to the bundle that anybody counts again. */
describe('merging ideas', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let owner: ApiClient;
  let voters: ApiClient[];
  let afloat: Afloat;
  let survivor: string;
  const receipts: Record<string, string>[] = [];

  beforeAll(async () => {
    database = await createTestDatabase('voting', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
    });
    await onePersonPerRole(suite);
    owner = await signIn(suite.url, 'owner');
    voters = await Promise.all(
      (['employee', 'leadership', 'trainer', 'auditor'] as const).map((who) => signIn(suite.url, who)),
    );
    afloat = await challengeAfloat(owner);
    const other = { body: 'Niemand werkt ooit alleen aan een schakelkast.' };
    survivor = (await owner.ok('POST', `/challenges/${afloat.challenge}/ideas`, other)).id;
    await owner.ok('POST', `/challenges/${afloat.challenge}/transitions`, { to: 'voting' });
    await vote(voters[0]!, afloat.idea, 'agree');
    await vote(voters[1]!, afloat.idea, 'agree');
    await vote(voters[1]!, survivor, 'disagree');
    await vote(voters[2]!, survivor, 'agree');
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  async function vote(voter: ApiClient, idea: string, value: string): Promise<void> {
    const { body } = await eventually(
      () => voter.call('PUT', `/ideas/${idea}/vote`, { value }),
      ({ status }) => status === 200,
    );
    receipts.push(body.receipt);
  }
  const merge = () =>
    owner.ok('POST', `/ideas/${afloat.idea}/merge`, { into: survivor, reason: 'Zelfde idee' });

  it('is for whoever moderates, and tells no number that would be a result', async () => {
    const refused = await voters[0]!.call('POST', `/ideas/${afloat.idea}/merge`, {
      into: survivor,
      reason: 'x',
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    expect(await owner.ok('GET', `/ideas/${afloat.idea}/merge?into=${survivor}`)).toEqual({
      moved: null,
      double: null,
      withheld: 'until-close',
    });
  });

  it('leads voters and readers on to the survivor, undoes it exactly, and does it again', async () => {
    await merge();
    const late = await voters[3]!.call('PUT', `/ideas/${afloat.idea}/vote`, { value: 'agree' });
    expect([late.status, late.body.code]).toEqual([409, 'idea-merged']);
    expect(JSON.stringify(late.body)).toContain(survivor);
    const { body: trail } = await eventually(
      () => voters[0]!.call('GET', `/ideas/${afloat.idea}/merge-trail`),
      ({ body }) => body.mergedInto !== null,
    );
    expect(trail.mergedInto).toMatchObject({ id: survivor });
    expect((await voters[0]!.ok('GET', `/challenges/${afloat.challenge}/ballot`)).items).toMatchObject([
      { ideaId: survivor, castOn: afloat.idea, value: 'agree' },
    ]);
    await owner.ok('POST', `/ideas/${afloat.idea}/merge/undo`, { reason: 'Toch niet' });
    expect((await voters[0]!.ok('GET', `/challenges/${afloat.challenge}/ballot`)).items).toMatchObject([
      { ideaId: afloat.idea, castOn: null, value: 'agree' },
    ]);
    await merge();
  });

  it('ranks the union of voters, each once, and anybody can count it again', async () => {
    await owner.ok('POST', `/challenges/${afloat.challenge}/transitions`, { to: 'review' });
    const { body: ranking } = await eventually(
      () => owner.call('GET', `/challenges/${afloat.challenge}/ranking`),
      ({ body }) => body.state === 'frozen',
    );
    expect(ranking.items).toMatchObject([{ ideaId: survivor, n: 3 }]);
    expect(ranking.items).toHaveLength(1);
    expect((await owner.ok('GET', `/challenges/${afloat.challenge}/merges`)).items).toMatchObject([
      { absorbedId: afloat.idea, survivorId: survivor, moved: 1, double: 1, canUndo: false },
      { undoReason: 'Toch niet', moved: null, double: null },
    ]);
    await eventually(
      () => owner.statusOf(`/challenges/${afloat.challenge}/bundle`),
      (status) => status === 200,
    );
    const bundle = Buffer.from(await voters[0]!.bytes(`/challenges/${afloat.challenge}/bundle`)).toString();
    const { merged, ballots } = verifyBundle(bundle);
    expect(ballots).toBe(4);
    expect(merged).toMatchObject({
      steps: 3,
      ends: [[afloat.idea, survivor]],
      superseded: 1,
      totals: [
        [survivor, '', 'agree', 2],
        [survivor, '', 'disagree', 1],
      ],
    });
    const verdicts = receipts.map(
      (receipt) => verifyBundle(bundle, { receipt: JSON.stringify(receipt) }).receipt,
    );
    expect(verdicts).toEqual(['counted', 'counted by another vote on a merged idea', 'counted', 'counted']);
  });

  it('shows whoever counts again that a vote was left out or kept in against the merges', async () => {
    const bundle = Buffer.from(await voters[0]!.bytes(`/challenges/${afloat.challenge}/bundle`)).toString();
    const problem = (text: string): string => {
      try {
        verifyBundle(text);
        return 'none';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(problem(bundle.replace(',true]', ']'))).toBe('other votes are left out than were sealed');
    const [head = '', ...lines] = bundle.trimEnd().split('\n');
    const another = lines.findIndex((line) => !line.endsWith(',true]'));
    const moved = lines.map((line, at) =>
      at === another ? line.replace(/\]$/, ',true]') : line.replace(',true]', ']'),
    );
    expect(problem([head, ...moved].join('\n'))).toBe('other votes are left out than were sealed');
    const steps = (JSON.parse(head) as { mergeSteps: { fact: string }[] }).mergeSteps;
    const withSteps = (mergeSteps: unknown): string =>
      [JSON.stringify({ ...(JSON.parse(head) as object), mergeSteps }), ...lines].join('\n');
    expect(problem(withSteps(steps.slice(1)))).toContain('a merge of ideas is missing');
    expect(problem(withSteps([steps[0], steps[2], steps[1]]))).toContain('out of order');
    const other = steps.map((step) => ({ ...step, fact: step.fact.replace(survivor, afloat.challenge) }));
    expect(problem(withSteps(other))).toContain('not in the log that was signed');
  });
});
