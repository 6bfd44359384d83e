import { rankSupport } from './support.js';

describe('ranking of a support round', () => {
  it('takes the share of everyone who took part in the round', () => {
    const { ideas } = rankSupport({
      participants: 40,
      ideas: [
        { ideaId: 'liked', supporters: 30 },
        { ideaId: 'ignored', supporters: 0 },
        { ideaId: 'known', supporters: 12 },
      ],
    });
    expect(ideas.map(({ ideaId }) => ideaId)).toEqual(['liked', 'known', 'ignored']);
    expect(ideas[0]).toMatchObject({ rank: 1, n: 40, agree: 30, disagree: 0, pass: 0 });
    expect(ideas[2]?.score).toBeLessThan(0.1);
  });

  it('orders by number of supporters, because everyone shares one n', () => {
    const supporters = [3, 17, 9, 0, 25, 11, 6, 21, 14, 1, 19, 8];
    const { ideas } = rankSupport({
      participants: 30,
      ideas: supporters.map((count) => ({ ideaId: `idea-${count}`, supporters: count })),
    });
    expect(ideas.map(({ agree }) => agree)).toEqual([...supporters].sort((a, b) => b - a));
  });

  it('ranks a round in which nobody voted as all equal', () => {
    const { ideas } = rankSupport({
      participants: 0,
      ideas: ['a', 'b'].map((ideaId) => ({ ideaId, supporters: 0 })),
    });
    expect(ideas.map(({ rank, tier, score }) => [rank, tier, score])).toEqual([
      [1, 1, 0.66],
      [1, 1, 0.66],
    ]);
  });

  it('refuses more supporters than participants', () => {
    expect(() => rankSupport({ participants: 1, ideas: [{ ideaId: 'a', supporters: 2 }] })).toThrow(
      RangeError,
    );
  });
});
