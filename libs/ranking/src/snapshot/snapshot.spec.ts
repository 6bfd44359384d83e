import { rulesOf } from '@zwerm/domain/voting-rules';
import { canonicalText } from '../canonical-result.js';
import { rankCounts, type IdeaCounts } from '../round-counts.js';
import { firstDifference } from './first-difference.js';
import { recomputed, snapshotOf, type Snapshot, type SnapshotFacts } from './snapshot.js';

const counted = (ideaId: string, agrees: number[], trials: number[]): IdeaCounts => {
  const [agree, n] = [agrees, trials].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const positions = { agree: agree!, disagree: n! - agree!, pass: 0, supporters: 0, marks: 0, points: 0 };
  return { ideaId, ...positions, byPart: { agrees, trials } };
};
const facts = (secrecy: 'named' | 'secret', topCount = 1): SnapshotFacts => ({
  ...{ challengeId: 'challenge', roundId: 'round', number: 1, method: 'agree-disagree-pass' },
  rules: rulesOf('agree-disagree-pass', { secrecy }),
  ...{ topCount, refresh: 130, participants: 60 },
  strata: [
    { members: ['north'], people: 300 },
    { members: ['south'], people: 100 },
  ],
  counts: [
    counted('loved', [40, 0], [40, 20]),
    counted('shared', [30, 15], [40, 20]),
    counted('few', [9, 1], [9, 1]),
  ],
});
const snapshot = (secrecy: 'named' | 'secret', topCount?: number): Snapshot => {
  const given = facts(secrecy, topCount);
  const voters = [{ agreed: ['shared'], stratum: 0, people: 30 }];
  return snapshotOf(given, rankCounts(given, given.counts, given.participants), voters);
};

describe('the snapshot of a round', () => {
  it.each(['named', 'secret'] as const)('of a %s round follows from its own counts', (secrecy) => {
    const signed = snapshot(secrecy);
    expect(signed.representative).toMatchObject({ topCount: 1, candidates: expect.any(Array) as string[] });
    const again = recomputed(JSON.parse(canonicalText(signed)) as Snapshot);
    expect(firstDifference(signed, again)).toBeUndefined();
    expect(canonicalText(again)).toBe(canonicalText(signed));
  });

  it('says in a secret round nothing by part of what few of a part judged, and ranks by no part', () => {
    const partsOf = ({ counts }: Snapshot) => counts.map(({ byPart }) => byPart !== undefined);
    expect(partsOf(snapshot('named'))).toEqual([true, true, true]);
    expect(partsOf(snapshot('secret'))).toEqual([true, true, false]);
    expect(snapshot('secret').ranking.parts).toBeUndefined();
    expect(snapshot('secret').commonGround).toMatchObject({ tooFew: 1, items: [{ ideaId: 'shared' }, {}] });
  });

  it.each(['named', 'secret'] as const)(
    'of a %s round of support counts out of who of each part took part',
    (secrecy) => {
      const given: SnapshotFacts = {
        ...facts(secrecy),
        method: 'support',
        rules: rulesOf('support', { secrecy }),
        counts: [
          {
            ...{ ideaId: 'a', agree: 0, disagree: 0, pass: 0, supporters: 25, marks: 0, points: 0 },
            byPart: { agrees: [20, 5], trials: [40, 20] },
          },
        ],
      };
      const signed = snapshotOf(given, rankCounts(given, given.counts, given.participants), []);
      expect(signed.counts[0]!.byPart).toEqual({ agrees: [20, 5], trials: [40, 20] });
      expect(signed.commonGround).toMatchObject({ tooFew: 0, items: [{ ideaId: 'a' }] });
      expect(firstDifference(signed, recomputed(signed))).toBeUndefined();
    },
  );

  it('shows whoever changes a count, a rank, a status or K', () => {
    const signed = snapshot('named');
    const changes: [(copy: Record<string, never> & Snapshot) => unknown, string][] = [
      [(copy) => Object.assign(copy.counts[0]!, { agree: 39 }), 'ranking.'],
      [(copy) => Object.assign(copy.ranking.ideas[1]!, { rank: 1 }), 'ranking.ideas[1].rank'],
      [(copy) => Object.assign(copy.settled.items[0]!, { pin: 0.5 }), 'settled.items[0].pin'],
      [(copy) => Object.assign(copy, { topCount: 2 }), 'settled.'],
      [(copy) => Object.assign(copy.commonGround!, { tooFew: 0 }), 'commonGround.tooFew'],
    ];
    for (const [change, at] of changes) {
      const copy = structuredClone(signed) as Record<string, never> & Snapshot;
      change(copy);
      expect(firstDifference(copy, recomputed(copy))?.at).toContain(at);
    }
  });

  it('has no shared ground where the roll is not divided, and no representative list but of agreement', () => {
    const given: SnapshotFacts = {
      ...facts('named'),
      method: 'support',
      rules: rulesOf('support'),
      strata: [],
      counts: [{ ideaId: 'a', agree: 0, disagree: 0, pass: 0, supporters: 3, marks: 0, points: 0 }],
    };
    const signed = snapshotOf(given, rankCounts(given, given.counts, 4), []);
    expect(signed).toMatchObject({ commonGround: null, representative: null, settled: { expectedRight: 1 } });
  });

  it.each(['named', 'secret'] as const)('of a %s round in which ideas were compared says how', (secrecy) => {
    const comparisons = [
      { first: 'few', second: 'loved', firstWins: 1, secondWins: 4 },
      { first: 'loved', second: 'shared', firstWins: 3, secondWins: 0 },
    ];
    const given: SnapshotFacts = { ...facts(secrecy), comparisons };
    const ranking = rankCounts(given, given.counts, given.participants, comparisons);
    const signed = JSON.parse(canonicalText(snapshotOf(given, ranking, []))) as Snapshot;
    expect(signed.comparisons).toEqual(comparisons);
    expect(firstDifference(signed, recomputed(signed))).toBeUndefined();
    const { comparisons: _, ...without } = signed;
    expect(firstDifference(signed, recomputed(without))?.at).toBeDefined();
    const turned = { ...signed, comparisons: [{ ...comparisons[0]!, secondWins: 5 }, comparisons[1]!] };
    expect(firstDifference(signed.ranking, recomputed(turned).ranking)?.at).toMatch(/parameters|ideas/);
    expect(snapshot(secrecy)).not.toHaveProperty('comparisons');
  });
});
