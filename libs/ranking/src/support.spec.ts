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

  it('weighs every part of a divided roll by its people, out of those of it who took part', () => {
    // The small part came in great numbers, and wants what the large one does not.
    const of = (ideaId: string, agrees: [number, number]) => ({
      ideaId,
      supporters: agrees[0] + agrees[1],
      byPart: { agrees, trials: [20, 80] },
    });
    const ideas = [of('wanted by the many', [18, 10]), of('wanted by the few', [2, 60])];
    const [headByHead, weighed] = [undefined, [300, 100]].map(
      (parts) => rankSupport({ participants: 100, ideas, parts }).ideas,
    );
    expect(headByHead![0]!.ideaId).toBe('wanted by the few');
    expect(weighed![0]).toMatchObject({ ideaId: 'wanted by the many', agree: 28, n: 100, disagree: 0 });
    expect(weighed![0]!.commonGround!.score).toBeLessThan(weighed![0]!.score);
  });

  it('counts participants of no part in each part for its share, also where they support nothing', () => {
    const byPart = { agrees: [9, 3], trials: [10, 10] };
    const scoreWith = (participants: number, supporters: number) =>
      rankSupport({ participants, ideas: [{ ideaId: 'a', supporters, byPart }], parts: [300, 100] }).ideas[0]!
        .score;
    expect(scoreWith(28, 12)).toBeLessThan(scoreWith(20, 12));
    expect(scoreWith(28, 20)).toBeGreaterThan(scoreWith(20, 12));
  });

  it('refuses more supporters than participants', () => {
    expect(() => rankSupport({ participants: 1, ideas: [{ ideaId: 'a', supporters: 2 }] })).toThrow(
      RangeError,
    );
  });
});
