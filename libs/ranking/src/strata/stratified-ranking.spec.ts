import fc from 'fast-check';
import { seededWorld } from '../../test/seeded-world.js';
import { startingPrior } from '../empirical-bayes.js';
import { sigmoid } from '../logistic.js';
import { rankAgreeDisagreePass } from '../ranking.js';
import { rankStrata, type StratifiedIdea, type StratifiedLine } from './stratified-ranking.js';

const SHARES = [0.7, 0.3];
const frozen = { ...startingPrior(2), slope: 0.7 };
const stratum = fc.tuple(fc.nat(60), fc.nat(60));
const round = fc
  .array(fc.tuple(stratum, stratum, fc.option(fc.double({ min: -2, max: 2, noNaN: true }))), {
    minLength: 1,
    maxLength: 30,
  })
  .map((ideas) =>
    ideas.map(([[a, b], [c, d], strength], index): StratifiedIdea => ({
      ideaId: `idea-${index}`,
      agrees: [a, c],
      trials: [a + b, c + d],
      ...(strength !== null && { strength }),
    })),
  );
const lineOf = (ideas: readonly StratifiedIdea[], id: string): StratifiedLine | undefined =>
  rankStrata(ideas, SHARES, frozen).lines.find(({ ideaId }) => ideaId === id);

describe('the two lists by stratum', () => {
  it('do not depend on the order of the ideas, bit for bit, nor on their names', () => {
    fc.assert(
      fc.property(round, (ideas) => {
        const ranking = rankStrata(ideas, SHARES);
        expect(rankStrata([...ideas].reverse(), SHARES)).toEqual(ranking);
        const renamed = rankStrata(
          ideas.map((idea) => ({ ...idea, ideaId: `other-${idea.ideaId}` })),
          SHARES,
        );
        const byId = new Map(renamed.lines.map((line) => [line.ideaId, line]));
        for (const line of ranking.lines)
          expect(byId.get(`other-${line.ideaId}`)).toEqual({ ...line, ideaId: `other-${line.ideaId}` });
      }),
      { numRuns: 50 },
    );
  });

  it('never lower an idea for one more agree, nor move another', () => {
    fc.assert(
      fc.property(round, fc.nat(29), fc.nat(1), (ideas, pick, g) => {
        const chosen = ideas[pick % ideas.length];
        if (!chosen) return;
        const plus = (values: readonly number[]): number[] =>
          values.map((value, h) => value + (h === g ? 1 : 0));
        const after = ideas.map((idea) =>
          idea === chosen ? { ...idea, agrees: plus(idea.agrees), trials: plus(idea.trials) } : idea,
        );
        const [old, now] = [lineOf(ideas, chosen.ideaId), lineOf(after, chosen.ideaId)];
        expect(now?.support.logit).toBeGreaterThanOrEqual(old?.support.logit ?? Infinity);
        expect(now?.commonGround.logit).toBeGreaterThanOrEqual(old?.commonGround.logit ?? Infinity);
        const other = ideas.find((idea) => idea !== chosen);
        if (other)
          expect(lineOf(after, other.ideaId)?.support.logit).toBe(lineOf(ideas, other.ideaId)?.support.logit);
      }),
    );
  });

  it('place no idea below one that fewer agree with in every stratum, out of as many', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (a, b, more, less) => {
        const trials = [a + b + more, a + b + less];
        const best = { ideaId: 'best', agrees: [a + more, b + less], trials };
        const rest = { ideaId: 'rest', agrees: [a, b], trials };
        const list = [rest, best];
        expect(lineOf(list, 'best')?.support.rank).toBe(1);
        expect(lineOf(list, 'best')?.commonGround.rank).toBe(1);
      }),
    );
  });

  it('mirror when agree and disagree and the prior change places', () => {
    const mirror = { ...frozen, mu: -frozen.mu, slope: 0 };
    fc.assert(
      fc.property(stratum, stratum, ([a, b], [c, d]) => {
        const trials = [a + b, c + d];
        const straight = rankStrata([{ ideaId: 'i', agrees: [a, c], trials }], SHARES, {
          ...mirror,
          mu: frozen.mu,
        });
        const reversed = rankStrata([{ ideaId: 'i', agrees: [b, d], trials }], SHARES, mirror);
        expect(reversed.lines[0]?.support.logit).toBeCloseTo(-(straight.lines[0]?.support.logit ?? NaN), 8);
      }),
    );
  });

  it('with one stratum say what the plain ranking publishes', () => {
    const tallies = Array.from({ length: 20 }, (_, index) => ({
      ideaId: `idea-${index}`,
      agree: (7 * index) % 23,
      disagree: (5 * index) % 17,
      pass: index,
    }));
    const plain = rankAgreeDisagreePass(tallies).ideas;
    const lines = rankStrata(
      tallies.map(({ ideaId, agree, disagree }) => ({ ideaId, agrees: [agree], trials: [agree + disagree] })),
      [1],
    ).lines;
    expect(lines.map(({ ideaId }) => ideaId)).toEqual(plain.map(({ ideaId }) => ideaId));
    lines.forEach(({ support }, index) => {
      expect(support.share).toBeCloseTo(plain[index]?.score ?? NaN, 9);
      expect(support.tier).toBe(plain[index]?.tier);
    });
  });

  it('name the stratum that lowers the common ground', () => {
    const line = lineOf([{ ideaId: 'split', agrees: [60, 4], trials: [70, 40] }], 'split');
    expect(line?.lowest.stratum).toBe(1);
    expect(line?.lowest.share).toBeLessThan(0.25);
    expect(line?.commonGround.share).toBeLessThan(line?.support.share ?? 0);
  });
});

describe('what one person can move', () => {
  it('is at most one in the number of judgements, where there is one stratum', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), (agree, disagree) => {
        const share = (agrees: number): number =>
          rankStrata([{ ideaId: 'i', agrees: [agrees], trials: [agree + disagree] }], [1], startingPrior(1))
            .lines[0]?.support.share ?? NaN;
        expect(share(agree + 1) - share(agree)).toBeLessThanOrEqual(1 / (agree + disagree));
      }),
    );
  });

  it('can be more where few of a large stratum voted: headcount speaks for those who stayed away', () => {
    const share = (agrees: number): number =>
      rankStrata([{ ideaId: 'i', agrees: [100, agrees], trials: [200, 3] }], [0.1, 0.9], startingPrior(2))
        .lines[0]?.support.share ?? NaN;
    expect(share(2) - share(1)).toBeGreaterThan(1 / 203);
  });
});

describe('a prior that listens to comparisons', () => {
  const world = seededWorld(11);
  const strengths = Array.from({ length: 80 }, () => world.normal());
  const judged = (slope: number): StratifiedIdea[] =>
    strengths.map((strength, index) => {
      const share = sigmoid(0.5 + slope * strength + 0.3 * world.normal());
      return {
        ideaId: `idea-${index}`,
        agrees: [world.binomial(40, share), world.binomial(40, share)],
        trials: [40, 40],
        strength,
      };
    });

  it('finds how agreement follows strength', () => {
    expect(rankStrata(judged(1), SHARES).prior.slope).toBeGreaterThan(0.85);
    expect(rankStrata(judged(1), SHARES).prior.slope).toBeLessThan(1.15);
    expect(rankStrata(judged(0), SHARES).prior.slope).toBeLessThan(0.1);
  });

  it('never turns strength against an idea', () => {
    expect(rankStrata(judged(-1), SHARES).prior.slope).toBeGreaterThanOrEqual(0);
    expect(rankStrata(judged(-1), SHARES).prior.slope).toBeLessThan(0.01);
  });

  it('has 90 % intervals that hold the truth in 86 to 94 %', () => {
    let held = 0;
    let all = 0;
    for (let run = 0; run < 24; run += 1) {
      const truth = new Map<string, number>();
      const ideas = Array.from({ length: 100 }, (_, index): StratifiedIdea => {
        const [quality, divide, n] = [0.75 + world.normal(), 0.8 * world.normal(), 5 + world.below(40)];
        const [here, there] = [sigmoid(quality + divide), sigmoid(quality - divide)];
        truth.set(`idea-${index}`, 0.7 * here + 0.3 * there);
        const trials = [n, Math.ceil(n / 2)];
        const agrees = [world.binomial(n, here), world.binomial(Math.ceil(n / 2), there)];
        return { ideaId: `idea-${index}`, agrees, trials };
      });
      for (const { ideaId, support } of rankStrata(ideas, SHARES).lines) {
        const share = truth.get(ideaId) ?? NaN;
        all += 1;
        if (share >= support.low && share <= support.high) held += 1;
      }
    }
    expect(held / all).toBeGreaterThan(0.86);
    expect(held / all).toBeLessThan(0.94);
  });
});

describe('what cannot be ranked', () => {
  const idea = { ideaId: 'i', agrees: [1, 1], trials: [2, 2] };

  it.each([
    ['an idea twice', [idea, idea], SHARES],
    ['more agrees than judgements', [{ ...idea, agrees: [3, 0] }], SHARES],
    ['counts of other strata', [{ ...idea, trials: [2] }], SHARES],
    ['a strength that is none', [{ ...idea, strength: NaN }], SHARES],
    ['shares that do not add up', [idea], [0.5, 0.4]],
    ['no strata', [], []],
  ])('is %s', (_what, ideas, shares) => {
    expect(() => rankStrata(ideas, shares)).toThrow(RangeError);
  });
});
