import { createHash } from 'node:crypto';
import { completed, rulesOf } from '@zwerm/domain/voting-rules';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { canonicalText } from '@zwerm/ranking/canonical-result';
import { outcomeOf } from '@zwerm/ranking/outcome/outcome';
import { rankCounts } from '@zwerm/ranking/round-counts';
import { snapshotOf, type Snapshot } from '@zwerm/ranking/snapshot/snapshot';
import { comparisonsOfSeal, countsOfSeal } from './counts-of-seal.js';
import type { Verdict } from './verifier.js';
import { verifySnapshot } from './verify-snapshot.js';

type Total = [string, string, string, number];

const signer = new LogSigner('a secret that only this test knows');
const bundle = `${JSON.stringify({ verifierKey: signer.verifierKey })}\n`;
const sealOf = (method: VotingMethod, totals: Total[], changes: object = {}) =>
  ({
    ...{ roundId: 'round', challengeId: 'challenge', number: 1, method, rules: rulesOf(method) },
    ...{ participants: 40, eligible: 50, ballots: 99, entries: 99, entriesRoot: '', totals, sums: [] },
    ...changes,
  }) as unknown as Verdict & { rules: object };

/** What the ranking service publishes of a round with this seal. */
function published(
  seal: ReturnType<typeof sealOf>,
  change: (snapshot: Snapshot) => unknown = () => undefined,
  byPart?: { agrees: number[]; trials: number[] },
) {
  const method = seal.method as VotingMethod;
  const counts = countsOfSeal(seal).map((idea) => ({ ...idea, ...(byPart && { byPart }) }));
  const strata = byPart ? ['north', 'south'].map((member) => ({ members: [member], people: 25 })) : [];
  const facts = { ...{ challengeId: 'challenge', roundId: 'round', number: 1, method }, strata, counts };
  const comparisons = comparisonsOfSeal(seal);
  const round = {
    ...{ ...facts, rules: completed(seal.rules), topCount: 2, refresh: 99, participants: 40 },
    ...(comparisons.length > 0 && { comparisons }),
  };
  const counted = rankCounts(round, counts, 40, comparisons);
  const pairs = seal.totals.map(([idea, aspect, choice, count]) => ({
    marks: [[idea, aspect, choice] as [string, string, string]],
    count: count as number,
  }));
  const outcome =
    method === 'pairwise' ? { outcome: outcomeOf({ method, ballots: pairs, budget: 0, costs: [] }) } : {};
  const voters = [{ agreed: ['a'], stratum: null, people: 20 }];
  const snapshot = structuredClone(snapshotOf(round, { ...counted, ...outcome }, voters));
  change(snapshot);
  return canonicalText(snapshot);
}

function signed(
  canonical: string,
  by = signer,
  hash = createHash('sha256').update(canonical).digest('hex'),
): string {
  const note = by.sign(`zwerm.voting.log/ranking/v1\nround\n${hash}\n`);
  return `${JSON.stringify({ format: 'zwerm-signed-snapshot/1', note })}\n${canonical}\n`;
}

const agreed = sealOf('agree-disagree-pass', [
  ['a', '', 'agree', 20],
  ['a', '', 'disagree', 5],
  ['b', '', 'agree', 10],
  ['b', '', 'pass', 9],
]);
const problemOf = (text: string, seal: Verdict = agreed): string => {
  try {
    verifySnapshot(text, bundle, seal);
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('verifying a snapshot', () => {
  it('accepts what was signed and follows from the ballots, and says what does not follow from them', () => {
    expect(verifySnapshot(signed(published(agreed)), bundle, agreed)).toMatchObject({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      methodVersion: 'agree-disagree-pass/3',
      ideas: 2,
      notRecomputed: ['representative'],
    });
  });

  describe('of a round in which people also compared ideas', () => {
    const compared = sealOf('agree-disagree-pass', [
      ['a', '', 'agree', 20],
      ['a', 'b', 'first', 7],
      ['a', 'b', 'second', 2],
      ['a', 'c', 'first', 3],
      ['b', '', 'agree', 10],
      ['b', 'c', 'equal', 4],
      ['b', 'c', 'second', 1],
    ]);

    it('counts comparisons again, also of ideas that went up in others', () => {
      expect(verifySnapshot(signed(published(compared)), bundle, compared)).toMatchObject({
        methodVersion: 'agree-disagree-pass/5',
        ideas: 3,
      });
      const merged = {
        ...compared,
        merged: { ends: [['c', 'a']], totals: [['a', '', 'agree', 20]] },
      } as unknown as typeof compared;
      expect(comparisonsOfSeal(merged)).toEqual([{ first: 'a', second: 'b', firstWins: 8, secondWins: 2 }]);
      expect(problemOf(signed(published(merged)), merged)).toBe('none');
      expect(problemOf(signed(published(compared)), merged)).not.toBe('none');
    });

    it('shows whoever changed, added or left out comparisons', () => {
      const wrong: [(snapshot: Snapshot) => unknown, string][] = [
        [({ comparisons }) => Object.assign(comparisons![0]!, { firstWins: 70 }), 'comparisons[0].firstWins'],
        [(snapshot) => Object.assign(snapshot, { comparisons: [] }), 'comparisons[0]'],
        [({ ranking }) => Object.assign(ranking.ideas[0]!, { strength: 3 }), 'ranking.ideas[0].strength'],
        [({ ranking }) => Object.assign(ranking.parameters, { spread: 9 }), 'ranking.parameters.spread'],
      ];
      for (const [change, at] of wrong)
        expect(problemOf(signed(published(compared, change)), compared)).toContain(at);
      const none = { ...compared, totals: agreed.totals } as typeof compared;
      expect(problemOf(signed(published(compared)), none)).toContain('published');
    });
  });

  it.each<[VotingMethod, Total[]]>([
    ['support', [['a', '', 'support', 7]]],
    ['approval', [['a', '', 'approve', 7]]],
    ['score', [['a', 'overall', '4', 7]]],
    ['dots', [['a', '', '3', 7]]],
    ['quadratic', [['a', '', '3', 7]]],
    [
      'ranked',
      [
        ['a', '', '1', 7],
        ['b', '', '2', 7],
      ],
    ],
    [
      'pairwise',
      [
        ['a', 'b', 'first', 7],
        ['a', 'b', 'equal', 2],
      ],
    ],
    ['budget', [['a', '', 'chosen', 7]]],
    [
      'consent',
      [
        ['a', '', 'consent', 7],
        ['a', '', 'objection', 1],
      ],
    ],
  ])('counts %s again', (method, totals) => {
    const seal = sealOf(method, totals);
    expect(problemOf(signed(published(seal)), seal)).toBe('none');
  });

  it.each<[VotingMethod, string]>([
    ['support', 'support'],
    ['approval', 'approve'],
  ])(
    'counts %s over a divided roll again, and shows parts with more people than took part',
    (method, choice) => {
      const seal = sealOf(method, [['a', '', choice, 17]]);
      const text = (agrees: number[], trials: number[]) =>
        signed(published(seal, undefined, { agrees, trials }));
      expect(verifySnapshot(text([10, 7], [20, 18]), bundle, seal)).toMatchObject({
        notRecomputed: ['parts'],
      });
      const tooMany = 'a: more people in parts of the roll than in all';
      expect(problemOf(text([10, 8], [20, 18]), seal)).toBe(tooMany);
      expect(problemOf(text([10, 7], [21, 20]), seal)).toBe(tooMany);
    },
  );

  it('counts merged ideas by what was sealed of the merges', () => {
    const merged = {
      totals: [['a', '', 'agree', 25]],
      sums: [],
      steps: 1,
      ends: [['b', 'a']],
      supersededRoot: '',
    };
    const seal = sealOf('agree-disagree-pass', agreed.totals as Total[], { merged });
    expect(countsOfSeal(seal)).toEqual([expect.objectContaining({ ideaId: 'a', agree: 25, disagree: 0 })]);
    expect(problemOf(signed(published(seal)), seal)).toBe('none');
    expect(problemOf(signed(published(agreed)), seal)).toBe(
      'counts.a.agree: 20 published, 25 counted from the bundle',
    );
  });

  it('refuses what another key signed, what was changed after, and what is of another round', () => {
    const text = published(agreed);
    expect(problemOf(signed(text, new LogSigner('another')))).toBe('a signature is forged');
    expect(problemOf(signed(text, signer, 'ab'.repeat(32)))).toBe('the snapshot is not what was signed');
    expect(problemOf(signed(text.replace('{', '{ ')))).toBe('the snapshot is not canonical JSON');
    expect(problemOf('{"format":"zwerm-bundle/1"}\n{}')).toBe('this is not a snapshot');
    expect(problemOf('nonsense')).toBe('this is not JSON');
    const rules = { ...rulesOf('agree-disagree-pass'), quorumPercent: 50 };
    expect(problemOf(signed(text), sealOf('agree-disagree-pass', agreed.totals as Total[], { rules }))).toBe(
      'rules.quorumPercent: null published, 50 sealed',
    );
  });

  it.each<[string, (snapshot: Snapshot) => unknown, string]>([
    [
      'a count',
      ({ counts }) => Object.assign(counts[0]!, { agree: 21 }),
      'counts.a.agree: 21 published, 20 counted',
    ],
    ['an idea left out', ({ counts }) => (counts as unknown[]).pop(), 'counts.b: undefined published'],
    [
      'a rank',
      ({ ranking }) => Object.assign(ranking.ideas[1]!, { rank: 1 }),
      'ranking.ideas[1].rank: 1 published',
    ],
    [
      'a score',
      ({ ranking }) => Object.assign(ranking.ideas[0]!, { score: 0.9 }),
      'ranking.ideas[0].score: 0.9',
    ],
    [
      'a status',
      ({ settled }) => Object.assign(settled.items[0]!, { status: 'in' }),
      'settled.items[0].status',
    ],
    [
      'a part of the roll',
      ({ counts }) => Object.assign(counts[0]!, { byPart: { agrees: [21], trials: [25] } }),
      'a: more people in parts of the roll than in all',
    ],
    [
      'a chosen idea',
      ({ representative }) => Object.assign(representative!.chosen[0]!, { ideaId: 'b', share: 1 }),
      'b: on the representative list with a share that cannot be',
    ],
  ])('names %s that does not follow, also when it is signed', (_, change, problem) => {
    expect(problemOf(signed(published(agreed, change)))).toContain(problem);
  });

  it('names an outcome of pairs that does not follow', () => {
    const seal = sealOf('pairwise', [['a', 'b', 'first', 7]]);
    const worse = (snapshot: Snapshot) => Object.assign(snapshot.ranking.outcome as object, { extra: 1 });
    expect(problemOf(signed(published(seal, worse)), seal)).toContain('outcome.extra');
  });
});
