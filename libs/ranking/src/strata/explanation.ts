import { sigmoid } from '../logistic.js';
import {
  logitNormalPosterior,
  priorOf,
  supportEstimate,
  type JudgedIdea,
  type PriorParameters,
} from '../logit-normal-posterior.js';

const MOST = 1_000_000;

/**
 * What moved an idea from where every idea starts: comparisons, the judgements of one stratum or of several told
 * together, or what is taken from other ideas and other strata as long as its own judgements are few.
 */
export type ExplanationSource =
  | { readonly kind: 'comparisons' }
  | { readonly kind: 'strata'; readonly strata: readonly number[] }
  | { readonly kind: 'shrinkage' };

/** One term of a score, on the scale of shares (0.01 = one per cent). */
export interface ExplanationTerm {
  readonly source: ExplanationSource;
  readonly points: number;
}

/** start + Σ points = score. */
export interface Explanation {
  readonly start: number;
  readonly terms: readonly ExplanationTerm[];
  readonly score: number;
}

/**
 * Why an idea has the support it has, in terms that add up to it: what its strata said, each for its share of the
 * headcount, against where the idea started; and how far the posterior stays from that because judgements are few.
 * Support is Σ shares·p, so on the scale of shares the terms need no approximation. (The model's own terms, each
 * stratum's surprise times the variance of the prior, add up as well, but grow without bound where strata differ.)
 *
 * @param groups of strata, told together: their judgements are pooled; each alone when left out
 */
export function explainSupport(
  idea: JudgedIdea,
  prior: PriorParameters,
  shares: readonly number[],
  groups: readonly (readonly number[])[] = shares.map((_share, stratum) => [stratum]),
): Explanation {
  const own = priorOf(idea, prior);
  const { share: score } = supportEstimate(logitNormalPosterior(idea, own), shares);
  const [start, from] = [sigmoid(prior.mu), sigmoid(own.mu)];
  const said = groups.map((strata): ExplanationTerm => {
    const of = (values: readonly number[]): number =>
      strata.reduce((sum, stratum) => sum + (values[stratum] ?? 0), 0);
    const trials = of(idea.trials);
    const points = trials === 0 ? 0 : of(shares) * (of(idea.agrees) / trials - from);
    return { source: { kind: 'strata', strata }, points };
  });
  const explained = said.reduce((sum, { points }) => sum + points, from);
  return {
    start,
    terms: [
      { source: { kind: 'comparisons' }, points: from - start },
      ...said,
      { source: { kind: 'shrinkage' }, points: score - explained },
    ],
    score,
  };
}

/** The fewest more judgements, all from one stratum, that would carry an idea past another. */
export interface SmallestChange {
  readonly judgement: 'agree' | 'disagree';
  readonly stratum: number;
  readonly judgements: number;
}

/** Whose judgements may change: more people come and judge, or people who judged already say otherwise. */
export type Movers = 'more-people' | 'same-people';

/**
 * The smallest change that moves an idea past the value of its neighbour in the list: how many more people of which
 * one stratum would have to agree (to rise past `neighbour`) or to disagree (to fall below it), with the prior as
 * it is. Ties between strata go to the first. Where everybody who took part counts for every idea (support), it is how
 * many of the same people would have to say otherwise.
 *
 * @param neighbour logit of the support of the idea next above or below
 * @returns null when a million would not do, or the idea is already past it
 */
export function smallestChange(
  idea: JudgedIdea,
  prior: PriorParameters,
  shares: readonly number[],
  neighbour: number,
  judgement: 'agree' | 'disagree',
  movers: Movers = 'more-people',
): SmallestChange | null {
  const own = priorOf(idea, prior);
  const plus = (values: readonly number[], stratum: number, by: number): number[] =>
    values.map((value, g) => (g === stratum ? value + by : value));
  const joined = (stratum: number, more: number): JudgedIdea => ({
    agrees: plus(idea.agrees, stratum, judgement === 'agree' ? more : 0),
    trials: plus(idea.trials, stratum, more),
  });
  // No more than there are can say otherwise.
  const otherwise = (stratum: number, more: number): JudgedIdea => {
    const agrees = idea.agrees[stratum] ?? 0;
    const room = judgement === 'agree' ? (idea.trials[stratum] ?? 0) - agrees : agrees;
    const moved = Math.min(more, room) * (judgement === 'agree' ? 1 : -1);
    return { agrees: plus(idea.agrees, stratum, moved), trials: idea.trials };
  };
  const passed = (stratum: number, more: number): boolean => {
    const changed = logitNormalPosterior(
      movers === 'same-people' ? otherwise(stratum, more) : joined(stratum, more),
      own,
    );
    const { logit } = supportEstimate(changed, shares);
    return judgement === 'agree' ? logit > neighbour : logit < neighbour;
  };
  if (passed(0, 0)) return null;
  let best: SmallestChange | null = null;
  shares.forEach((_share, stratum) => {
    const judgements = fewest((more) => passed(stratum, more));
    if (judgements !== null && judgements < (best?.judgements ?? Infinity))
      best = { judgement, stratum, judgements };
  });
  return best;
}

/** The smallest whole number for which a condition holds that stays true once it is; null beyond a million. */
function fewest(holds: (count: number) => boolean): number | null {
  let enough = 1;
  while (!holds(enough)) {
    enough *= 2;
    if (enough > MOST) return null;
  }
  let short = Math.floor(enough / 2);
  while (enough - short > 1) {
    const middle = Math.floor((enough + short) / 2);
    if (holds(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}
