import { sigmoid } from '../logistic.js';
import {
  logitNormalPosterior,
  priorOf,
  supportEstimate,
  type JudgedIdea,
  type PriorParameters,
} from '../logit-normal-posterior.js';

const MOST = 1_000_000;

/** What moved an idea from where every idea starts: comparisons, one stratum's judgements, or strata that differ. */
export type ExplanationSource =
  | { readonly kind: 'comparisons' }
  | { readonly kind: 'stratum'; readonly stratum: number }
  | { readonly kind: 'differences' };

/** One term of a score: `logit` on the scale of the model, `points` on the scale of shares (0.01 = one per cent). */
export interface ExplanationTerm {
  readonly source: ExplanationSource;
  readonly logit: number;
  readonly points: number;
}

/** start + Σ points = score, and the same on the logit scale. */
export interface Explanation {
  readonly start: number;
  readonly terms: readonly ExplanationTerm[];
  readonly score: number;
}

/**
 * Why an idea has the support it has, in terms that add up to it exactly. At the mode the logits are
 * mu + slope·strength + (tau2·11' + om2·I)(agrees - trials·p), so each stratum's surprise has its own term; what is
 * left between the mean logit and the logit of the mean share comes from strata that differ. On the scale of shares
 * all terms are multiplied by one factor, the secant from start to score.
 */
export function explainSupport(
  idea: JudgedIdea,
  prior: PriorParameters,
  shares: readonly number[],
): Explanation {
  const posterior = logitNormalPosterior(idea, priorOf(idea, prior));
  const { share, logit } = supportEstimate(posterior, shares);
  const compared = (prior.slope ?? 0) * (idea.strength ?? 0);
  const byStratum = posterior.logits.map((eta, g) => {
    const surprise = (idea.agrees[g] ?? 0) - (idea.trials[g] ?? 0) * sigmoid(eta);
    return surprise * (prior.tau2 + prior.om2 * (shares[g] ?? 0));
  });
  const explained = byStratum.reduce((total, term) => total + term, compared);
  const start = sigmoid(prior.mu);
  const moved = logit - prior.mu;
  const factor = Math.abs(moved) < 1e-9 ? start * (1 - start) : (share - start) / moved;
  const term = (source: ExplanationSource, value: number): ExplanationTerm => ({
    source,
    logit: value,
    points: value * factor,
  });
  return {
    start,
    terms: [
      term({ kind: 'comparisons' }, compared),
      ...byStratum.map((value, stratum) => term({ kind: 'stratum', stratum }, value)),
      term({ kind: 'differences' }, moved - explained),
    ],
    score: share,
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
