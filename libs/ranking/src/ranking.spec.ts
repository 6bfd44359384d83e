import fc from 'fast-check';
import { seededWorld } from '../test/seeded-world.js';
import { startingPrior } from './empirical-bayes.js';
import { sigmoid } from './logistic.js';
import type { RankedIdea } from './posterior-ranking.js';
import { rankAgreeDisagreePass, type TalliedIdea } from './ranking.js';

const tallies = fc.array(
  fc.record({ agree: fc.nat(60), disagree: fc.nat(60), pass: fc.nat(30) }).map((tally) => tally),
  { minLength: 1, maxLength: 40 },
);
const named = (list: readonly Omit<TalliedIdea, 'ideaId'>[], prefix = 'idea'): TalliedIdea[] =>
  list.map((tally, index) => ({ ideaId: `${prefix}-${index}`, ...tally }));
const byId = (ideas: readonly RankedIdea[]): Map<string, RankedIdea> =>
  new Map(ideas.map((idea) => [idea.ideaId, idea]));
const withoutName = ({ ideaId: _, ...values }: RankedIdea): Omit<RankedIdea, 'ideaId'> => values;
const prior = startingPrior(1);

describe('ranking of agree, disagree and pass', () => {
  it('puts much agreement of many above full agreement of a few', () => {
    const { ideas } = rankAgreeDisagreePass([
      { ideaId: 'few', agree: 2, disagree: 0, pass: 0 },
      { ideaId: 'many', agree: 180, disagree: 20, pass: 5 },
      { ideaId: 'disputed', agree: 90, disagree: 110, pass: 0 },
    ]);
    expect(ideas.map(({ ideaId }) => ideaId)).toEqual(['many', 'few', 'disputed']);
    expect(ideas.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(ideas.map(({ tier }) => tier)).toEqual([1, 1, 2]);
    expect(ideas[0]).toMatchObject({ n: 200, agree: 180, disagree: 20, pass: 5 });
  });

  it('publishes the audit interval of agree out of those who took a position', () => {
    const [idea] = rankAgreeDisagreePass([{ ideaId: 'a', agree: 118, disagree: 6, pass: 12 }]).ideas;
    // Statement 0 of the canadian-electoral-reform conversation: computed independently.
    expect(idea?.wilsonLow).toBeCloseTo(0.8984462598, 9);
  });

  it('ranks no ideas as an empty list', () => {
    expect(rankAgreeDisagreePass([]).ideas).toEqual([]);
  });

  it('refuses counts that are no numbers of people, and an idea that occurs twice', () => {
    const idea = { ideaId: 'a', agree: 1, disagree: 1, pass: 0 };
    for (const wrong of [{ agree: -1 }, { disagree: 0.5 }, { pass: Number.NaN }, { agree: Infinity }]) {
      expect(() => rankAgreeDisagreePass([{ ...idea, ...wrong }])).toThrow(RangeError);
    }
    expect(() => rankAgreeDisagreePass([idea, idea])).toThrow('occurs twice');
  });

  it('is bit-identical whatever the order in which ideas arrive', () => {
    fc.assert(
      fc.property(tallies, fc.nat(), (list, seed) => {
        const ideas = named(list);
        const { below } = seededWorld(seed);
        const shuffled = ideas.map((idea) => [below(2 ** 30), idea] as const);
        shuffled.sort(([a], [b]) => a - b);
        expect(rankAgreeDisagreePass(shuffled.map(([, idea]) => idea))).toEqual(rankAgreeDisagreePass(ideas));
      }),
    );
  });

  it('treats ideas alike whatever their names', () => {
    fc.assert(
      fc.property(tallies, (list) => {
        const original = byId(rankAgreeDisagreePass(named(list)).ideas);
        const renamed = byId(rankAgreeDisagreePass(named(list, 'zz')).ideas);
        list.forEach((_tally, index) => {
          const [a, b] = [original.get(`idea-${index}`), renamed.get(`zz-${index}`)];
          expect(a && b && withoutName(a)).toEqual(b && withoutName(b));
        });
      }),
    );
  });

  it('is moved by no number of passes', () => {
    fc.assert(
      fc.property(tallies, fc.nat(10_000), (list, flood) => {
        const flooded = list.map((tally, index) => ({ ...tally, pass: index % 2 ? flood : 0 }));
        const quiet = rankAgreeDisagreePass(named(list)).ideas.map((idea) => ({ ...idea, pass: 0 }));
        const loud = rankAgreeDisagreePass(named(flooded)).ideas.map((idea) => ({ ...idea, pass: 0 }));
        expect(loud).toEqual(quiet);
      }),
    );
  });

  it('never lowers an idea for one more agree, nor moves another, with the prior frozen', () => {
    fc.assert(
      fc.property(tallies, fc.nat(), (list, pick) => {
        const target = `idea-${pick % list.length}`;
        const ideas = named(list);
        const more = ideas.map((idea) =>
          idea.ideaId === target ? { ...idea, agree: idea.agree + 1 } : idea,
        );
        const before = byId(rankAgreeDisagreePass(ideas, prior).ideas);
        const after = byId(rankAgreeDisagreePass(more, prior).ideas);
        for (const [id, idea] of before) {
          if (id === target) expect(after.get(id)?.score).toBeGreaterThan(idea.score);
          else expect(after.get(id)?.score).toBe(idea.score);
        }
      }),
    );
  });

  it('gives an idea without votes exactly the prior', () => {
    const ideas = rankAgreeDisagreePass(named([{ agree: 0, disagree: 0, pass: 9 }])).ideas;
    expect(ideas[0]).toMatchObject({ score: 0.66, n: 0, wilsonLow: 0, wilsonHigh: 1 });
  });

  it('lists tied ideas in an order that does not follow their numbers', () => {
    const same = named(Array.from({ length: 50 }, () => ({ agree: 5, disagree: 5, pass: 0 })));
    const { ideas } = rankAgreeDisagreePass(same);
    expect(new Set(ideas.map(({ rank, tier }) => `${rank}/${tier}`))).toEqual(new Set(['1/1']));
    expect(ideas.map(({ ideaId }) => ideaId)).not.toEqual(same.map(({ ideaId }) => ideaId));
  });

  it('keeps low, score and high in order, and scores falling except within a rank', () => {
    fc.assert(
      fc.property(tallies, (list) => {
        const { ideas } = rankAgreeDisagreePass(named(list));
        ideas.forEach((idea, index) => {
          const above = ideas[index - 1];
          expect(idea.low).toBeLessThan(idea.score);
          expect(idea.score).toBeLessThan(idea.high);
          if (above && above.rank !== idea.rank) expect(above.score).toBeGreaterThan(idea.score);
          if (above && above.rank === idea.rank)
            expect(Math.abs(above.score - idea.score)).toBeLessThan(0.01);
        });
      }),
    );
  });
});

describe('honesty of the interval', () => {
  it('covers the true share about nine times in ten, also for the leaders', () => {
    const world = seededWorld(20260731);
    let covered = 0;
    let coveredOfLeaders = 0;
    const rounds = 60;
    for (let round = 0; round < rounds; round += 1) {
      const truth = new Map<string, number>();
      const ideas = Array.from({ length: 200 }, (_, index) => {
        const ideaId = `idea-${index}`;
        const share = sigmoid(0.75 + world.normal());
        const judged = 5 + world.below(60);
        const agree = world.binomial(judged, share);
        truth.set(ideaId, share);
        return { ideaId, agree, disagree: judged - agree, pass: world.below(10) };
      });
      const ranked = rankAgreeDisagreePass(ideas).ideas;
      const holds = ranked.map(({ ideaId, low, high }) => {
        const share = truth.get(ideaId) ?? Number.NaN;
        return low <= share && share <= high;
      });
      covered += holds.filter(Boolean).length / 200;
      coveredOfLeaders += holds.slice(0, 30).filter(Boolean).length / 30;
    }
    expect(covered / rounds).toBeGreaterThan(0.86);
    expect(covered / rounds).toBeLessThan(0.94);
    expect(coveredOfLeaders / rounds).toBeGreaterThan(0.86);
    expect(coveredOfLeaders / rounds).toBeLessThan(0.94);
  });
});
