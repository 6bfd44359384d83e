import { votingMethods } from '@zwerm/domain/voting-method';
import { rulesOf, type GivenRules } from '@zwerm/domain/voting-rules';
import fc from 'fast-check';
import { rankMarks, type MarkedIdea, type MarkedMethod } from './marks.js';

const idea = (ideaId: string, counts: Partial<MarkedIdea> = {}): MarkedIdea => ({
  ideaId,
  agree: 0,
  disagree: 0,
  pass: 0,
  supporters: 0,
  marks: 0,
  points: 0,
  ...counts,
});
const lineOf = (
  method: MarkedMethod,
  participants: number,
  counts: Partial<MarkedIdea>,
  given: GivenRules = {},
) => rankMarks(method, { participants, rules: rulesOf(method, given), ideas: [idea('a', counts)] }).ideas[0];

describe('rankings of marks', () => {
  it.each([
    ['approval', 10, { supporters: 4 }, {}, 4, 10],
    ['budget', 10, { supporters: 7 }, {}, 7, 10],
    ['consent', 10, { agree: 5, disagree: 1, pass: 2 }, {}, 5, 6],
    // Two people, each 4 of at most 5 dots: 8 of 50 for ten participants.
    ['dots', 10, { marks: 2, points: 8 }, { budget: 10, top: 5 }, 1.6, 10],
    // 100 credits buy at most ten votes on one idea.
    ['quadratic', 10, { marks: 2, points: 8 }, { budget: 100 }, 0.8, 10],
    // Scores 5 and 3 of 1..5: half of the way and all of it.
    ['score', 10, { marks: 2, points: 8 }, { top: 5 }, 1.5, 2],
    // Two people, two criteria, all of them full.
    ['score', 10, { marks: 4, points: 20 }, { top: 5, criteria: ['Effect', 'Kosten'] }, 2, 2],
    // Of three places: one first and one third is 1 + 1/3.
    ['ranked', 4, { marks: 2, points: 4 }, { most: 3 }, 1.3333333333, 4],
    // One won, one lost, one equal.
    ['pairwise', 9, { marks: 3, points: 3 }, {}, 1.5, 3],
  ] as const)('%s of %i people: %o', (method, participants, counts, given, agree, n) => {
    expect(lineOf(method, participants, counts, given)).toMatchObject({ agree, n });
  });

  it('show what numbers add up to, and nothing of the kind where votes are words', () => {
    expect(lineOf('dots', 3, { marks: 2, points: 8 })).toMatchObject({ points: 8 });
    expect(lineOf('approval', 3, { supporters: 2 })).not.toHaveProperty('points');
  });

  it('never put an idea that got more below one that got less', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 2, maxLength: 20 }), (points) => {
        const ideas = points.map((sum, index) =>
          idea(`idea-${index}`, { marks: Math.min(sum, 10), points: sum }),
        );
        const { ideas: lines } = rankMarks('dots', { participants: 10, rules: rulesOf('dots'), ideas });
        for (const line of lines)
          for (const other of lines)
            if ((line.points ?? 0) > (other.points ?? 0)) expect(line.rank).toBeLessThanOrEqual(other.rank);
      }),
    );
  });

  it('rank every method that counts marks', () => {
    for (const method of votingMethods)
      if (method !== 'agree-disagree-pass' && method !== 'support')
        expect(lineOf(method, 0, {})).toMatchObject({ agree: 0, rank: 1 });
  });
});
