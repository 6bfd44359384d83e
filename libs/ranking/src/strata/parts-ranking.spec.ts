import fc from 'fast-check';
import { rank } from '../method.js';
import { rankByParts, weighedCounts, type PartedIdea } from './parts-ranking.js';

const PEOPLE = [300, 100];
const idea = (ideaId: string, parts: [agree: number, disagree: number][], others = [0, 0]): PartedIdea => {
  const byPart = { agrees: parts.map(([a]) => a), trials: parts.map(([a, d]) => a + d) };
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const agree = sum(byPart.agrees) + others[0]!;
  const n = sum(byPart.trials) + others[0]! + others[1]!;
  return { ideaId, agree, disagree: n - agree, pass: 0, n, byPart };
};
const part = fc.tuple(fc.nat(40), fc.nat(40));

describe('a ranking that weighs parts of the roll', () => {
  it('goes by the people of a part, not by who of it voted', () => {
    // The small part came in great numbers; counted head by head it would decide.
    const wanted = idea('wanted by the many', [
      [27, 3],
      [20, 80],
    ]);
    const loud = idea('wanted by the few', [
      [3, 27],
      [95, 5],
    ]);
    const headByHead = rank('agree-disagree-pass', { ideas: [wanted, loud] });
    const weighed = rank('agree-disagree-pass', { ideas: [wanted, loud], parts: PEOPLE });
    expect(headByHead.ideas[0]?.ideaId).toBe('wanted by the few');
    expect(weighed.ideas[0]?.ideaId).toBe('wanted by the many');
    expect(weighed).toMatchObject({ methodVersion: 'agree-disagree-pass/4', parts: PEOPLE });
    expect(headByHead).toMatchObject({ methodVersion: 'agree-disagree-pass/3' });
    expect('parts' in headByHead).toBe(false);
  });

  it('shares people of no part out over all parts', () => {
    expect(
      weighedCounts(
        idea(
          'a',
          [
            [2, 2],
            [1, 0],
          ],
          [4, 4],
        ),
        [0.75, 0.25],
      ),
    ).toEqual({
      agrees: [5, 2],
      trials: [10, 3],
    });
  });

  it('depends on the set of counts only, and never rises for one more who disagrees', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(part, part, part), { minLength: 1, maxLength: 9 }),
        fc.nat(2),
        (list, at) => {
          const ideas = list.map(([one, two, others], index) => idea(`idea ${index}`, [one, two], others));
          const ranking = rankByParts(ideas, PEOPLE);
          expect(rankByParts([...ideas].reverse(), PEOPLE)).toEqual(ranking);
          const [[one, two, others]] = list as [(typeof list)[number]];
          const more = [one, two, others].map(
            ([a, d], index) => [a, d + (index === at ? 1 : 0)] as [number, number],
          );
          const score = (first: PartedIdea): number =>
            rankByParts([first], PEOPLE, ranking.parameters).ideas[0]?.score ?? NaN;
          expect(score(idea('first', [more[0]!, more[1]!], more[2]))).toBeLessThanOrEqual(score(ideas[0]!));
        },
      ),
      { numRuns: 60 },
    );
  });
});
