import type { Judgement } from '../agree-disagree-pass/tally.js';
import {
  logitNormalPosterior,
  priorOf,
  type JudgedIdea,
  type LogitPosterior,
  type PriorParameters,
} from '../logit-normal-posterior.js';

/** One person's change of mind about one idea; null for no judgement. `weight` as `effortWeight` gives it. */
export interface MovedJudgement {
  readonly stratum: number;
  readonly before: Judgement | null;
  readonly after: Judgement | null;
  readonly weight: number;
}

/** Counts of an idea that nobody has judged. */
export function emptyCounts(strata: number): JudgedIdea {
  return { agrees: new Array<number>(strata).fill(0), trials: new Array<number>(strata).fill(0) };
}

/**
 * Counts after one person's judgement moved. The old judgement is subtracted and the new one added; weights are
 * multiples of 2^-20, so the counts are bit for bit those of the set of current judgements, whatever its history.
 * A pass adds nothing.
 *
 * @throws RangeError when there is no such stratum, or `before` was never counted
 */
export function moveJudgement(counts: JudgedIdea, moved: MovedJudgement): JudgedIdea {
  const { stratum, before, after, weight } = moved;
  if (counts.trials[stratum] === undefined) throw new RangeError(`there is no stratum ${stratum}`);
  const agrees = [...counts.agrees];
  const trials = [...counts.trials];
  const agreed = (agrees[stratum] ?? 0) + weight * (agreeOf(after) - agreeOf(before));
  const tried = (trials[stratum] ?? 0) + weight * (trialOf(after) - trialOf(before));
  if (agreed < 0 || tried < agreed)
    throw new RangeError(`no ${before} of weight ${weight} left to take back`);
  agrees[stratum] = agreed;
  trials[stratum] = tried;
  return { ...counts, agrees, trials };
}

/**
 * The posterior of one idea after a vote, in time proportional to the strata: the prior stays what it was at the
 * last full refresh, and Newton starts from the idea's own previous posterior.
 */
export function posteriorAfterVote(
  counts: JudgedIdea,
  prior: PriorParameters,
  previous?: LogitPosterior,
): LogitPosterior {
  return logitNormalPosterior(counts, priorOf(counts, prior), previous?.logits);
}

function agreeOf(judgement: Judgement | null): number {
  return judgement === 'agree' ? 1 : 0;
}

function trialOf(judgement: Judgement | null): number {
  return judgement === 'agree' || judgement === 'disagree' ? 1 : 0;
}
