import fc from 'fast-check';
import { comparedStrengths } from '../choice/compared-strengths.js';
import { seededUniforms } from '../seeded-uniforms.js';
import { nextDecisions, setShare, type Decision, type ServedPerson } from './next-decisions.js';
import { linesOf } from '../strata/stratified-ranking.js';
import { aboveBorder, servingWeights, type ServableColumns } from './serving-weights.js';
import { weighIdeas } from './weighed-ideas.js';
import { shuffled, weightedDraw } from './weighted-draw.js';

const seed = fc.nat(2 ** 31);
const shownIn = (decisions: readonly Decision[]): number[] =>
  decisions.flatMap((decision) => (decision.kind === 'judge' ? [decision.idea] : []));
const comparedIn = (decisions: readonly Decision[]): number[] =>
  decisions.flatMap((decision) => (decision.kind === 'best-worst' ? decision.ideas : []));
const person = (more: Partial<ServedPerson> = {}): ServedPerson => ({
  weights: new Float64Array(60).fill(1),
  shown: new Set(),
  compared: new Set(),
  decisionsToday: 0,
  ...more,
});
interface Judged {
  readonly logit: number;
  readonly sd: number;
  readonly judgements: number;
}
const idea = (logit: number, sd: number, judgements = 50): Judged => ({ logit, sd, judgements });
const columns = (ideas: readonly Judged[]): ServableColumns => {
  const estimates = {
    logit: Float64Array.from(ideas, ({ logit }) => logit),
    sd: Float64Array.from(ideas, ({ sd }) => sd),
  };
  return {
    support: estimates,
    commonGround: estimates,
    strata: 2,
    stratumSds: Float64Array.from(ideas.flatMap(({ sd }) => [sd, 2 * sd])),
    judgements: Float64Array.from(ideas, ({ judgements }) => judgements),
    profileOf: Uint32Array.from(ideas.keys()),
  };
};
const weightsOf = (ideas: readonly Judged[], topCount: number, stratum: number): Float64Array =>
  servingWeights(columns(ideas), topCount)[stratum] ?? new Float64Array();

describe('a draw by weight', () => {
  it('takes the first place as often as its weight says', () => {
    const uniform = seededUniforms(5);
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 6000; draw += 1) {
      const place = weightedDraw([1, 2, 3], 1, uniform)[0] ?? -1;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    counts.forEach((count, place) => {
      expect(Math.abs(count / 6000 - (place + 1) / 6)).toBeLessThan(0.02);
    });
  });

  it('never takes a place twice, nor one without weight, and all others when asked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 40 }), seed, (weights, given) => {
        const drawn = weightedDraw(weights, 100, seededUniforms(given));
        const open = weights.flatMap((weight, place) => (weight > 0 ? [place] : []));
        expect([...drawn].sort((a, b) => a - b)).toEqual(open);
        expect(weightedDraw(weights, 100, seededUniforms(given))).toEqual(drawn);
      }),
    );
  });

  it('works with a source that says 0', () => {
    expect(weightedDraw([1, 1], 2, () => 0)).toHaveLength(2);
  });

  it('shuffles every arrangement as often', () => {
    const uniform = seededUniforms(9);
    const counts = new Map<string, number>();
    for (let turn = 0; turn < 6000; turn += 1) {
      const key = shuffled(['a', 'b', 'c'], uniform).join('');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count / 6000 - 1 / 6)).toBeLessThan(0.02);
  });
});

describe('how much a judgement would tell', () => {
  it('is most at the border of the top K, and more for who was heard less', () => {
    const ideas = [idea(3, 0.2), idea(1.1, 0.2), idea(1, 0.2), idea(-2, 0.2)];
    const weights = weightsOf(ideas, 2, 0);
    expect(weights[1]).toBeGreaterThan(10 * (weights[0] ?? 0));
    expect(weights[2]).toBeGreaterThan(10 * (weights[3] ?? 1));
    expect(weightsOf(ideas, 2, 1)[1]).toBeGreaterThan(weights[1] ?? 0);
  });

  it('is most for a new idea, of which nothing is known', () => {
    const ideas = [...Array.from({ length: 20 }, (_, at) => idea(2 - at / 5, 0.25)), idea(0.66, 1.1, 0)];
    const weights = weightsOf(ideas, 10, 0);
    expect(weights[20]).toBe(Math.max(...weights));
  });

  it('is nothing for an idea that is out after twenty judgements, and little before', () => {
    const ideas = [idea(3, 0.1), idea(-3, 0.1, 20), idea(-3, 0.1, 19)];
    const [, rests, goes] = weightsOf(ideas, 1, 0);
    expect(rests).toBe(0);
    expect(goes).toBeCloseTo(0.002, 9);
  });

  it('does not depend on the order of the ideas', () => {
    const ideas = Array.from({ length: 30 }, (_, at) => idea(Math.sin(at), 0.3));
    expect([...weightsOf([...ideas].reverse(), 5, 0)].reverse()).toEqual([...weightsOf(ideas, 5, 0)]);
  });

  it('has no border where every idea has a place', () => {
    expect([...aboveBorder({ logit: Float64Array.of(1), sd: Float64Array.of(1) }, 10)]).toEqual([0.5]);
  });
});

describe('ideas weighed by all that is known', () => {
  const ideaIds = Array.from({ length: 30 }, (_, place) => `idea ${place}`);
  const judged = ideaIds.map((ideaId) => ({ ideaId, agrees: [6, 3], trials: [10, 5] }));
  const winner = 'idea 7';
  const wins = ideaIds.filter((loser) => loser !== winner).map((loser) => ({ winner, loser }));

  it('takes comparisons as a prior for an idea that nobody judged', () => {
    const falling = ideaIds.map((ideaId, place) => {
      const agrees = ideaId === winner ? 0 : 18 - Math.floor(place / 2);
      const trials = ideaId === winner ? 0 : 20;
      return { ideaId, agrees: [agrees, agrees], trials: [trials, trials] };
    });
    const nextFive = (place: number): string[] => ideaIds.slice(place + 1, place + 6);
    const ordered = ideaIds.flatMap((better, place) =>
      nextFive(place).map((loser) => ({ winner: better, loser })),
    );
    const strengths = comparedStrengths(ideaIds, [...ordered, ...wins, ...wins]);
    const placeOf = (known: typeof strengths): number =>
      linesOf(falling, weighIdeas(falling, [0.7, 0.3], known, 10)).lines.findIndex(
        ({ ideaId }) => ideaId === winner,
      );
    expect(placeOf(strengths)).toBe(0);
    expect(placeOf(undefined)).toBeGreaterThan(5);
  });

  it('does not take them where judgements say that they tell nothing', () => {
    const { prior } = weighIdeas(judged, [0.7, 0.3], comparedStrengths(ideaIds, wins), 10);
    expect(prior.slope).toBeLessThan(0.05);
  });

  it('asks people of each stratum about what is near the border', () => {
    const known = ideaIds.map((ideaId, place) => {
      const agrees = 95 - 3 * place;
      return { ideaId, agrees: [agrees, agrees], trials: [100, 100] };
    });
    const { weights } = weighIdeas(known, [0.7, 0.3], undefined, 10);
    expect(weights.map((of) => of.length)).toEqual([30, 30]);
    for (const of of weights) {
      expect(of[9]).toBeGreaterThan(of[0] ?? 0);
      expect(of[10]).toBeGreaterThan(of[29] ?? 0);
    }
  });

  it('ranks by judgements alone while nobody compared', () => {
    expect(comparedStrengths(ideaIds, [])).toBeUndefined();
    const { lines } = linesOf(judged, weighIdeas(judged, [0.7, 0.3], undefined, 10));
    expect(new Set(lines.map(({ support }) => support.rank))).toEqual(new Set([1]));
  });
});

describe('what to put before a person', () => {
  it('is never what that person was shown, skipped or not, and never twice', () => {
    const set = fc.uniqueArray(fc.nat(59), { maxLength: 60 });
    fc.assert(
      fc.property(set, set, seed, fc.integer({ min: 1, max: 20 }), (shown, compared, given, count) => {
        const given1 = person({ shown: new Set(shown), compared: new Set(compared) });
        const decisions = nextDecisions(given1, count, 0.3, seededUniforms(given));
        const [judged, sets] = [shownIn(decisions), comparedIn(decisions)];
        expect(judged.filter((place) => shown.includes(place))).toEqual([]);
        expect(sets.filter((place) => compared.includes(place))).toEqual([]);
        expect(new Set(judged).size).toBe(judged.length);
        expect(new Set(sets).size).toBe(sets.length);
      }),
    );
  });

  it('ends at forty decisions a day, a set counting for two', () => {
    fc.assert(
      fc.property(fc.nat(60), seed, (decisionsToday, given) => {
        const decisions = nextDecisions(person({ decisionsToday }), 10, 0.4, seededUniforms(given));
        const units = decisions.reduce((sum, { kind }) => sum + (kind === 'judge' ? 1 : 2), 0);
        expect(units).toBe(Math.max(0, Math.min(10, 40 - decisionsToday)));
      }),
    );
  });

  it('is a best-worst set in the asked share of decisions, four ideas each', () => {
    const uniform = seededUniforms(3);
    let [sets, all] = [0, 0];
    for (let turn = 0; turn < 2000; turn += 1) {
      for (const decision of nextDecisions(person(), 7, 0.2, uniform)) {
        if (decision.kind === 'best-worst') expect(decision.ideas).toHaveLength(4);
        sets += decision.kind === 'best-worst' ? 2 : 0;
        all += decision.kind === 'best-worst' ? 2 : 1;
      }
    }
    expect(Math.abs(sets / all - 0.2)).toBeLessThan(0.02);
    expect(setShare(999, 100)).toBe(0.4);
    expect(setShare(1000, 100)).toBe(0.2);
  });

  it('reaches ideas at rest by the audit draw, in five per cent', () => {
    const weights = Float64Array.from({ length: 60 }, (_, place) => (place < 30 ? 1 : 0));
    const uniform = seededUniforms(4);
    let [rested, audits, all] = [0, 0, 0];
    for (let turn = 0; turn < 2000; turn += 1) {
      for (const decision of nextDecisions(person({ weights }), 8, 0, uniform)) {
        if (decision.kind !== 'judge') continue;
        all += 1;
        if (decision.audit) audits += 1;
        if (decision.idea >= 30) {
          rested += 1;
          expect(decision.audit).toBe(true);
        }
      }
    }
    expect(Math.abs(audits / all - 0.05)).toBeLessThan(0.01);
    expect(Math.abs(rested / all - 0.025)).toBeLessThan(0.01);
  });

  it('puts the likeliest idea first no more often than any other of the batch', () => {
    const weights = [1000, 1, 1, 1];
    const uniform = seededUniforms(6);
    let first = 0;
    for (let turn = 0; turn < 2000; turn += 1)
      if (shownIn(nextDecisions(person({ weights }), 4, 0, uniform))[0] === 0) first += 1;
    expect(Math.abs(first / 2000 - 0.25)).toBeLessThan(0.03);
  });

  it('is nothing when everything was shown, and the same for the same seed', () => {
    const everything = new Set(Array.from({ length: 60 }, (_, place) => place));
    const none = nextDecisions(
      person({ shown: everything, compared: everything }),
      5,
      0.2,
      seededUniforms(1),
    );
    expect(none).toEqual([]);
    const again = (): Decision[] => nextDecisions(person(), 10, 0.2, seededUniforms(1));
    expect(again()).toEqual(again());
  });
});
