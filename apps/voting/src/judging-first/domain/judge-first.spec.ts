import fc from 'fast-check';
import { votingMethods } from '@zwerm/domain/voting-method';
import { hasJudgedEnough, judgeFirstOf, mostNeeded, neededOf, type Judgements } from './judge-first.js';

const asked = ['agree-disagree-pass', 'score', 'consent', 'pairwise'] as const;
const chosen = ['support', 'approval', 'dots', 'quadratic', 'ranked', 'budget'] as const;
const counted = fc.record({
  method: fc.constantFrom(...votingMethods),
  judged: fc.nat(mostNeeded),
  askable: fc.nat(mostNeeded),
  isOffered: fc.constant(true),
});

describe('how much is to be judged before results are shown', () => {
  it('is ten answers, or as many as somebody can give', () => {
    const needed = (askable: number) => neededOf({ method: 'agree-disagree-pass', askable, isOffered: true });
    expect([1, 2, 9, 10].map(needed)).toEqual([1, 2, 9, 10]);
    const pairs = (askable: number) => neededOf({ method: 'pairwise', askable, isOffered: true });
    expect([1, 2, 3, 4, 5, 10].map(pairs)).toEqual([1, 1, 3, 6, 10, 10]);
  });

  it.each(chosen)('is one ballot where it chooses among all ideas: %s', (method) => {
    expect([1, 5, 10].map((askable) => neededOf({ method, askable, isOffered: true }))).toEqual([1, 1, 1]);
  });

  it('is nothing of whom no idea may be asked, and something while there is no idea yet', () => {
    for (const method of votingMethods) {
      expect(neededOf({ method, askable: 0, isOffered: true })).toBe(0);
      expect(hasJudgedEnough({ method, askable: 0, judged: 0, isOffered: false })).toBe(false);
    }
  });

  it('can be reached by whoever answers all they can be asked, and by nobody who has answered nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...asked), fc.integer({ min: 1, max: mostNeeded }), (method, askable) => {
        const answers = method === 'pairwise' ? (askable * (askable - 1)) / 2 : askable;
        const judged = Math.min(mostNeeded, Math.max(1, answers));
        expect(hasJudgedEnough({ method, askable, judged, isOffered: true })).toBe(true);
        expect(hasJudgedEnough({ method, askable, judged: 0, isOffered: true })).toBe(false);
      }),
    );
  });

  it('never turns back with one more judgement, and counts no further than what is needed', () => {
    fc.assert(
      fc.property(counted, fc.boolean(), (judgements: Judgements, isTold) => {
        const more = { ...judgements, judged: judgements.judged + 1 };
        if (hasJudgedEnough(judgements)) expect(hasJudgedEnough(more)).toBe(true);
        const { judged, needed, isEnough } = judgeFirstOf(judgements, isTold);
        expect(judged).toBeLessThanOrEqual(needed);
        expect(isEnough).toBe(judged === needed);
        if (isTold) expect(isEnough).toBe(true);
      }),
    );
  });
});
