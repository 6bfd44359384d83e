import fc from 'fast-check';
import { drawnCommittee, subsets, type CommitteeElection } from './committee-election.js';
import { bestCommittees, OPTIMAL_RULES, type OptimalRule } from './committee-optimum.js';
import { SEQUENTIAL_RULES, sequentialCommittees, type SequentialRule } from './committee-sequence.js';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const election = (size: number, ...ballots: string[]): CommitteeElection => ({
  candidates: NAMES,
  size,
  approvals: ballots.map((ballot) => new Set(ballot)),
});
const anElection = fc.record({
  candidates: fc.constant(NAMES),
  size: fc.integer({ min: 1, max: 4 }),
  approvals: fc
    .array(fc.subarray(NAMES), { minLength: 1, maxLength: 7 })
    .map((all) => all.map((one) => new Set(one))),
});
const RULES = [...(Object.keys(OPTIMAL_RULES) as OptimalRule[]), ...SEQUENTIAL_RULES];
const elect = (rule: OptimalRule | SequentialRule, of: CommitteeElection): string[] => {
  const isOptimal = (one: string): one is OptimalRule => one in OPTIMAL_RULES;
  const all = isOptimal(rule) ? bestCommittees(rule, of) : sequentialCommittees(rule, of);
  return all.map((committee) => [...committee].sort().join('')).sort();
};

/** Six like a, b and c, three like d, one likes e: Lackner and Skowron's picture of proportion. */
const groups = (size: number): CommitteeElection =>
  election(size, ...Array<string>(6).fill('abc'), ...Array<string>(3).fill('d'), 'e');

describe('committees by approvals', () => {
  it.each([
    ['av', ['abc']],
    ['pav', ['abd', 'acd', 'bcd']],
    ['seqphragmen', ['abd', 'acd', 'bcd']],
    ['equal-shares', ['abd', 'acd', 'bcd']],
    ['cc', ['ade', 'bde', 'cde']],
  ] as const)('seat groups as %s does', (rule, expected) => {
    expect(elect(rule, groups(3))).toEqual(expected);
  });

  it.each(RULES)(
    'elect by %s the right number, whoever votes first and whatever anybody is called',
    (rule) => {
      fc.assert(
        fc.property(anElection, (one) => {
          const all = elect(rule, one);
          for (const committee of all) expect(committee).toHaveLength(one.size);
          expect(all.length).toBeGreaterThan(0);
          expect(elect(rule, { ...one, approvals: [...one.approvals].reverse() })).toEqual(all);
          const renamed = (name: string): string => NAMES.at(-1 - NAMES.indexOf(name)) ?? name;
          const turned = { ...one, approvals: one.approvals.map((own) => new Set([...own].map(renamed))) };
          const back = elect(rule, turned).map((committee) => [...committee].map(renamed).sort().join(''));
          expect(back.sort()).toEqual(all);
        }),
        { numRuns: 30 },
      );
    },
  );

  /** Whether a group that agrees on l candidates and is large enough for l seats has nobody with l of them. */
  const isUnjust = (committee: string, { size, approvals, candidates }: CommitteeElection): boolean =>
    subsets(candidates)
      .slice(1)
      .some((cohesive) => {
        const group = approvals.filter((own) => cohesive.every((one) => own.has(one)));
        const unserved = group.filter(
          (own) => [...committee].filter((one) => own.has(one)).length < cohesive.length,
        );
        return cohesive.length <= size && unserved.length * size >= cohesive.length * approvals.length;
      });

  it.each(['pav', 'equal-shares'] as const)('give every cohesive group its seats by %s (EJR)', (rule) => {
    fc.assert(
      fc.property(anElection, (one) => {
        for (const committee of elect(rule, one)) expect(isUnjust(committee, one)).toBe(false);
      }),
    );
  });

  /** Whether a group that agrees on l candidates and is large enough for l seats has fewer that any of them approves. */
  const isDisproportionate = (committee: string, { size, approvals }: CommitteeElection): boolean =>
    subsets(approvals.map((_, at) => `${at}`))
      .slice(1)
      .some((group) => {
        const ballots = group.map((at) => approvals[Number(at)] ?? new Set<string>());
        const common = NAMES.filter((one) => ballots.every((own) => own.has(one))).length;
        const due = Math.min(common, Math.floor((group.length * size) / approvals.length));
        return [...committee].filter((one) => ballots.some((own) => own.has(one))).length < due;
      });

  it.each(['pav', 'equal-shares', 'seqphragmen', 'leximaxphragmen', 'maximin-support'] as const)(
    'give every group that agrees its share of seats by %s (PJR)',
    (rule) => {
      fc.assert(
        fc.property(anElection, (one) => {
          for (const committee of elect(rule, one)) expect(isDisproportionate(committee, one)).toBe(false);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('do not give it by av:  a third of the people go without', () => {
    expect(isUnjust('abc', groups(3))).toBe(false);
    const thirds = election(3, 'abc', 'abc', 'abc', 'abc', 'd', 'd');
    expect(elect('av', thirds)).toEqual(['abc']);
    expect(isUnjust('abc', thirds)).toBe(true);
  });

  it('refuse what has no seats or too many, and draw one of several by the tie-break', () => {
    expect(() => elect('av', election(6, 'a'))).toThrow(RangeError);
    expect(() => elect('seqpav', election(0, 'a'))).toThrow(RangeError);
    const many = Array.from({ length: 20 }, (_, at) => `${at}`);
    expect(() => bestCommittees('pav', { candidates: many, approvals: [], size: 10 })).toThrow('more than');
    const tied = [
      ['b', 'c'],
      ['a', 'd'],
    ];
    expect(drawnCommittee(tied, NAMES, { policy: 'candidate-order', seed: '' })).toEqual(['a', 'd']);
  });
});
