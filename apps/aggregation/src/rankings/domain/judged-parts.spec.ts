import { judgedParts } from './judged-parts.js';

describe('judgements by part of the roll', () => {
  const strata = [
    { members: ['north'], people: 30, share: 0.6 },
    { members: ['south'], people: 15, share: 0.3 },
    { members: ['east'], people: 5, share: 0.1 },
  ];
  const idea = (trials: number[], others = 0) => ({
    trials,
    n: trials.reduce((sum, count) => sum + count, others),
  });
  const of = (...ideas: ReturnType<typeof idea>[]) => {
    const { parts, judgementsOfNoPart } = judgedParts(strata, ideas);
    return [...parts.map(({ judgements }) => judgements), judgementsOfNoPart];
  };

  it('are summed over ideas, those of people of no part beside them', () => {
    expect(of(idea([10, 8, 5]), idea([20, 5, 5], 6))).toEqual([30, 13, 10, 6]);
  });

  it('are left to no part where the idea does not tell whose they are, so that no sum gives that away', () => {
    expect(of(idea([10, 8, 5]), idea([20, 3, 4]))).toEqual([30, 8, 5, 7]);
    expect(of(idea([10, 8, 5]), idea([20, 9, 9], 1))).toEqual([10, 8, 5, 39]);
    expect(of(idea([10, 2, 0]))).toEqual([null, null, null, 12]);
  });
});
