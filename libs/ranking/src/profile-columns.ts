import type { CountProfile } from './count-profiles.js';
import { logitColumns, type LogitColumns } from './logit-columns.js';
import { sigmoid } from './logistic.js';
import { priorMean, type PriorParameters } from './logit-normal-posterior.js';

/** Profiles as columns, one row for each. */
export interface ProfileColumns extends LogitColumns {
  readonly ideas: Float64Array;
  /** 0 where nothing was compared. */
  readonly strengths: Float64Array;
  readonly strengthVariances: Float64Array;
}

/** Columns of profiles, their logits at the prior mean: where Newton's method starts. */
export function profileColumns(
  profiles: readonly CountProfile[],
  strata: number,
  prior: PriorParameters,
): ProfileColumns {
  const columns = logitColumns(profiles.length, strata);
  const column = (): Float64Array => new Float64Array(profiles.length);
  const [ideas, strengths, strengthVariances] = [column(), column(), column()];
  for (let row = 0; row < profiles.length; row += 1) {
    const profile = profiles[row];
    if (!profile) continue;
    const { agrees, trials, strength = 0, strengthVariance = 0 } = profile;
    ideas[row] = profile.ideas;
    strengths[row] = strength;
    strengthVariances[row] = strengthVariance;
    const mu = priorMean(prior, strength);
    const share = sigmoid(mu);
    for (let g = 0; g < strata; g += 1) {
      const at = row * strata + g;
      columns.agrees[at] = agrees[g] ?? 0;
      columns.trials[at] = trials[g] ?? 0;
      columns.logits[at] = mu;
      columns.shares[at] = share;
    }
  }
  return { ...columns, ideas, strengths, strengthVariances };
}
