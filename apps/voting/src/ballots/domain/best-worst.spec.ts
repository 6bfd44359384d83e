import { winsOfBestWorst } from '@zwerm/ranking/choice/bradley-terry';
import { pairsOf } from './best-worst.js';

const set = ['c', 'a', 'd', 'b'];
const said = (answer: Parameters<typeof pairsOf>[1]): string[] =>
  pairsOf(set, answer).map(({ ideaId, aspect, choice }) => `${ideaId}${aspect} ${choice}`);

describe('the pairs of a best-worst answer', () => {
  it.each(set.flatMap((best) => set.filter((one) => one !== best).map((worst) => [best, worst] as const)))(
    'are the five wins of best %s and worst %s, and one pair of which it says nothing',
    (best, worst) => {
      const pairs = pairsOf(set, { best, worst });
      const wins = pairs.flatMap(({ ideaId, aspect, choice }) => {
        if (choice === 'equal') return [];
        return choice === 'first' ? [`${ideaId}>${aspect}`] : [`${aspect}>${ideaId}`];
      });
      expect(pairs).toHaveLength(6);
      expect(pairs.every(({ ideaId, aspect }) => ideaId < aspect)).toBe(true);
      expect(wins.sort()).toEqual(
        winsOfBestWorst(set, best, worst)
          .map(({ winner, loser }) => `${winner}>${loser}`)
          .sort(),
      );
    },
  );

  it('are all equal where nobody could choose, and all gone when it is taken back', () => {
    expect(said(null)).toEqual(['ab equal', 'ac equal', 'ad equal', 'bc equal', 'bd equal', 'cd equal']);
    expect(said('taken-back').every((pair) => pair.endsWith(' null'))).toBe(true);
  });
});
