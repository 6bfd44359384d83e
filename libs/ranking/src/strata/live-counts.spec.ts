import fc from 'fast-check';
import type { Judgement } from '../agree-disagree-pass/tally.js';
import { effortWeight } from '../effort-weight.js';
import { startingPrior } from '../empirical-bayes.js';
import { logitNormalPosterior, type JudgedIdea, type LogitPosterior } from '../logit-normal-posterior.js';
import { emptyCounts, moveJudgement, posteriorAfterVote } from './live-counts.js';

const STRATA = 3;
const judgement = fc.constantFrom<Judgement | null>('agree', 'disagree', 'pass', null);
const history = fc.array(fc.tuple(fc.nat(11), judgement), { maxLength: 80 });
const personOf = (person: number): { stratum: number; weight: number } => ({
  stratum: person % STRATA,
  weight: effortWeight({ votes: person, impressions: 3 * person }),
});

/** Plays a history of people who change their minds and returns the counts and the posterior kept alive. */
function played(events: readonly (readonly [number, Judgement | null])[]): {
  counts: JudgedIdea;
  posterior: LogitPosterior | undefined;
  current: Map<number, Judgement | null>;
} {
  const current = new Map<number, Judgement | null>();
  let counts = emptyCounts(STRATA);
  let posterior: LogitPosterior | undefined;
  for (const [person, after] of events) {
    const before = current.get(person) ?? null;
    counts = moveJudgement(counts, { ...personOf(person), before, after });
    posterior = posteriorAfterVote(counts, startingPrior(STRATA), posterior);
    current.set(person, after);
  }
  return { counts, posterior, current };
}

describe('counts that follow every vote', () => {
  it('are bit for bit those of the current judgements, counted at once in any order', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { counts, current } = played(events);
        const atOnce = [...current].sort(([a], [b]) => b - a);
        expect(played(atOnce).counts).toEqual(counts);
      }),
    );
  });

  it('keep the posterior that a cold start would find', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { counts, posterior } = played(events);
        const cold = logitNormalPosterior(counts, startingPrior(STRATA));
        posterior?.logits.forEach((eta, g) => {
          expect(Math.abs(eta - (cold.logits[g] ?? NaN))).toBeLessThan(1e-9);
        });
      }),
    );
  });

  it('move nothing for a pass', () => {
    const counts = moveJudgement(emptyCounts(2), { stratum: 1, before: null, after: 'pass', weight: 1 });
    expect(counts).toEqual(emptyCounts(2));
  });

  it('start from the strength of an idea that people compared', () => {
    const prior = { ...startingPrior(2), slope: 1 };
    const strong = posteriorAfterVote({ ...emptyCounts(2), strength: 1.5 }, prior);
    expect(strong.logits[0]).toBeCloseTo(prior.mu + 1.5, 12);
  });

  it('refuse to take back what nobody said, and strata that are none', () => {
    const nobody = { stratum: 0, before: 'agree', after: null, weight: 1 } as const;
    expect(() => moveJudgement(emptyCounts(2), nobody)).toThrow(RangeError);
    expect(() => moveJudgement(emptyCounts(2), { ...nobody, before: 'disagree' })).toThrow(RangeError);
    expect(() => moveJudgement(emptyCounts(2), { ...nobody, before: null, stratum: 2 })).toThrow(RangeError);
  });
});
