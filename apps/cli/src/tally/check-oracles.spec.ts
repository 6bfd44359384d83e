import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkOracles } from './check-oracles.js';

const FIXTURES = path.resolve(__dirname, '../../../../libs/ranking/fixtures/polis');
const NAME = 'london.youth.policing';

interface Expected {
  totals: { voters: number; uniqueVotes: number };
  comments: (Record<string, unknown> & { groups: Record<string, Record<string, number>> })[];
  rankings: { wilsonLower95: number[] };
}

describe('oracles of the conversations in this repository', () => {
  it('are all reproduced', async () => {
    const checks = await checkOracles(FIXTURES);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    // Two conversations, and bridging of one: nothing expected goes unread.
    expect(checks.filter(({ name }) => name.endsWith('every field'))).toHaveLength(3);
  });
});

describe('a check against an oracle can fail', () => {
  let folder: string;
  const corrupt = async (change: (expected: Expected) => void): Promise<string[]> => {
    const file = path.join(folder, NAME, 'expected.json');
    const expected = JSON.parse(await readFile(file, 'utf8')) as Expected;
    change(expected);
    await writeFile(file, JSON.stringify(expected));
    const checks = await checkOracles(folder);
    return checks.filter(({ ok }) => !ok).map(({ name }) => name.replace(`${NAME}: `, ''));
  };
  const first = (expected: Expected): Record<string, unknown> => expected.comments[0] ?? {};

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'oracles-'));
    await cp(path.join(FIXTURES, NAME), path.join(folder, NAME), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('passes while nothing is corrupted', async () => {
    expect(await corrupt(() => undefined)).toEqual([]);
  });

  it.each([
    ['a field that is new to us', 'every field', (e: Expected) => (first(e)['novel'] = 1)],
    [
      'a share of a group off by 2e-9',
      'shares by group',
      (e: Expected) => (e.comments[0]!.groups['0']!['pa']! += 2e-9),
    ],
    ['one agree too many', 'counts', (e: Expected) => (first(e)['agree'] = Number(first(e)['agree']) + 1)],
    ['one pass too many', 'counts', (e: Expected) => (first(e)['pass'] = Number(first(e)['pass']) + 1)],
    ['another number of voters', 'counts+totals', (e: Expected) => (e.totals.voters += 1)],
    ['another number of votes', 'counts+totals', (e: Expected) => (e.totals.uniqueVotes -= 1)],
    [
      'a Wilson bound off by 2e-9',
      'Wilson bounds',
      (e: Expected) => (first(e)['wilsonUpper95'] = Number(first(e)['wilsonUpper95']) + 2e-9),
    ],
    ['a Wilson bound that is absent', 'Wilson bounds', (e: Expected) => delete first(e)['wilsonLower95']],
    [
      'an agree share off by 2e-9',
      'Wilson bounds',
      (e: Expected) =>
        (first(e)['wilsonLowerAgreeOverAD95'] = Number(first(e)['wilsonLowerAgreeOverAD95']) - 2e-9),
    ],
    ['another moderation', 'listed comments', (e: Expected) => (first(e)['moderatedOut'] = true)],
    ['a ranked comment fewer', 'ranked comments', (e: Expected) => e.rankings.wilsonLower95.pop()],
    ['the opposite order', 'ranked comments', (e: Expected) => e.rankings.wilsonLower95.reverse()],
  ])('notices %s', async (_what, aspect, change) => {
    expect((await corrupt(change)).join('+')).toBe(aspect);
  });

  it('notices a comment that is not listed', async () => {
    const failed = await corrupt((expected) =>
      expected.comments.push({ ...expected.comments[0]!, tid: 999 }),
    );
    expect(failed).toContain('listed comments');
  });

  it('notices that nothing is expected at all', async () => {
    expect(await corrupt((expected) => (expected.comments = []))).toContain('listed comments');
  });

  it('fails, and does not skip, where there is nothing to compare with', async () => {
    await rm(path.join(folder, NAME, 'expected.json'));
    expect(await checkOracles(folder)).toMatchObject([{ name: NAME, ok: false }]);
    const missing = await checkOracles(path.join(folder, 'nowhere'));
    expect(missing).toMatchObject([{ ok: false, message: 'holds no votes' }]);
  });
});
