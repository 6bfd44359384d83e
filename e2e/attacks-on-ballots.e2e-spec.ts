import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { verifyBundle } from '@zwerm/cli/verify/verifier';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { challengeAfloat, onePersonPerRole, signIn, type Afloat } from './access-matrix-people.js';
import { eventually, type ApiClient } from './api-client.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(180_000);

/** The attacks on ballots and on their log, by their numbers in the security anchors. */
describe('attacks on ballots', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let owner: ApiClient;
  let voters: ApiClient[];
  let afloat: Afloat;
  let receipts: Record<string, string>[];
  let bundle: string;
  const start = (): Promise<SuiteProcess> =>
    startSuiteProcess({ DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path, ZWERM_DEMO: 'off' });

  beforeAll(async () => {
    database = await createTestDatabase('voting', true);
    suite = await start();
    await onePersonPerRole(suite);
    owner = await signIn(suite.url, 'owner');
    voters = await Promise.all(
      (['employee', 'leadership', 'trainer', 'auditor'] as const).map((who) => signIn(suite.url, who)),
    );
    afloat = await challengeAfloat(owner);
    await owner.ok('POST', `/challenges/${afloat.challenge}/transitions`, { to: 'voting' });
    receipts = [];
    for (const [at, voter] of voters.entries()) {
      const { body } = await eventually(
        () => voter.call('PUT', `/ideas/${afloat.idea}/vote`, { value: at === 0 ? 'disagree' : 'agree' }),
        ({ status }) => status === 200,
      );
      receipts.push(body.receipt);
    }
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const problemOf = (text: string, receipt?: object): string => {
    try {
      verifyBundle(text, receipt ? { receipt: JSON.stringify(receipt) } : {});
      return 'none';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('A16: no link, parameter or field lets one vote in the place of another', async () => {
    const { id } = await voters[1]!.ok('GET', '/me');
    const vote = `/ideas/${afloat.idea}/vote`;
    const asked = [
      await voters[0]!.call('PUT', `${vote}?personId=${id}`, { value: 'agree' }),
      await voters[0]!.call('PUT', vote, { value: 'agree', personId: id }),
      await voters[0]!.call('PUT', vote, { value: 'agree', voterKey: id }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([400, 400, 400]);
    const mine = await voters[1]!.ok('GET', `/challenges/${afloat.challenge}/receipts/mine`);
    expect(mine.items).toMatchObject([{ choice: 'agree', revision: 1, nonce: receipts[1]!['nonce'] }]);
    const theirs = await voters[0]!.ok('GET', `/challenges/${afloat.challenge}/receipts/mine`);
    expect(JSON.stringify(theirs)).not.toContain(receipts[1]!['ballotRef']);
  });

  it('A20: no event names a person with a choice, and nothing in it is made from one', async () => {
    const events = await database.query<{ payload: object }>(
      "select payload from outbox where subject like 'zwerm.voting.ballot.%'",
    );
    expect(events).toHaveLength(4);
    const people = await database.query<{ id: string }>('select id::text from person');
    for (const { id } of people) expect(JSON.stringify(events)).not.toContain(id);
    const entries = await database.query<{ leaf: Buffer }>('select leaf from log_entry');
    for (const { id } of people)
      for (const { leaf } of entries) expect(leaf.toString('latin1')).not.toContain(id);
  });

  it('A22: the bundle is hidden while votes are cast, and in no order of time afterwards', async () => {
    for (const who of [owner, ...voters])
      expect((await who.call('GET', `/challenges/${afloat.challenge}/bundle`)).body.code).toBe(
        'results-hidden',
      );
    await owner.ok('POST', `/challenges/${afloat.challenge}/transitions`, { to: 'review' });
    await eventually(
      () => owner.statusOf(`/challenges/${afloat.challenge}/bundle`),
      (status) => status === 200,
    );
    bundle = Buffer.from(await voters[0]!.bytes(`/challenges/${afloat.challenge}/bundle`)).toString();
    const commitments = bundle
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => (JSON.parse(line) as string[])[0]);
    expect(commitments).toEqual(receipts.map(({ commitment }) => commitment).sort());
    expect(bundle).not.toMatch(/castAt|personId|voterRef/);
  });

  it('A25: a stranger to our code counts the bundle again, finds each receipt in it, and each forgery', async () => {
    expect(verifyBundle(bundle)).toMatchObject({
      ...{ ballots: 4, participants: 4 },
      totals: [
        [afloat.idea, '', 'agree', 3],
        [afloat.idea, '', 'disagree', 1],
      ],
    });
    for (const receipt of receipts) expect(problemOf(bundle, receipt)).toBe('none');
    expect(problemOf(bundle.replace('"disagree"', '"agree"'))).toMatch(/^line \d+: this is not what was/);
    expect(problemOf(bundle.split('\n').toSpliced(2, 1).join('\n'))).toContain('were sealed');
    const [own, other] = receipts as [Record<string, string>, Record<string, string>];
    expect(problemOf(bundle, { ...own, nonce: other['nonce'] })).toContain('does not open');
    expect(problemOf(bundle, { ...own, leafHash: other['leafHash'] })).toContain('something else');
  });

  it('proves each receipt and the growth of the log to everybody, its entries to auditors alone', async () => {
    const { size, note } = await voters[0]!.ok('GET', '/audit/checkpoint');
    for (const { leafHash } of receipts) {
      const proof = await voters[0]!.ok('GET', `/receipts/${leafHash}/proof`);
      expect(proof.path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(proof.size)));
    }
    const growth = await voters[0]!.ok('GET', `/audit/consistency?from=1&to=${size}`);
    expect(growth.path.length).toBeGreaterThan(0);
    expect((await voters[0]!.call('GET', '/audit/entries?from=0')).status).toBe(403);
    expect((await voters[3]!.ok('GET', '/audit/entries?from=0')).items.length).toBeGreaterThanOrEqual(size);
    expect(readFileSync(path.join(data.path, 'checkpoints'), 'utf8')).toContain(note.trimEnd());
  });

  it('A91: a superuser who changes a ballot stops the certification, and one who cuts the log off is noticed', async () => {
    const certify = () => owner.call('POST', `/challenges/${afloat.challenge}/round/certification`, {});
    await database.query("update ballot set choice = 'agree' where choice = 'disagree'");
    expect((await certify()).body.code).toBe('recount-differs');
    await database.query("update ballot set choice = 'disagree' where ballot_ref = $1", [
      receipts[0]!['ballotRef'],
    ]);
    expect((await certify()).status).toBe(200);
    await suite.kill();
    await database.query('alter table log_checkpoint disable trigger all');
    await database.query('delete from log_checkpoint where size = (select max(size) from log_checkpoint)');
    suite = await start();
    await eventually(
      () => Promise.resolve(suite.output()),
      (output) => output.includes('ALARM: nothing is signed any more'),
    );
    expect(existsSync(path.join(data.path, 'checkpoints'))).toBe(true);
  });
});
