import type { CountProfile } from './count-profiles.js';
import { logit } from './logistic.js';
import {
  logitNormalPosterior,
  varianceOf,
  type LogitPosterior,
  type PriorParameters,
} from './logit-normal-posterior.js';

const FEWEST_IDEAS = 10;
const PASSES = 12;
const DAMPING = 0.5;
const SMALLEST_TAU2 = 0.05;
const SMALLEST_OM2 = 0.02;
/** With one stratum there is no difference between strata; 0 would only hide that the model has the term. */
const SINGLE_STRATUM_OM2 = 1e-6;

/** Prior before any vote: two thirds of judgements agree, as in open conversations with real people. */
export function startingPrior(strata: number): PriorParameters {
  return { mu: logit(0.66), tau2: 1, om2: strata === 1 ? SINGLE_STRATUM_OM2 : 0.25 };
}

/**
 * Learns the prior from the ideas themselves (empirical Bayes): a fixed number of damped passes from the
 * starting values, so the answer is a pure function of the counts. Fewer than ten judged ideas say too
 * little about how ideas differ, then the starting values stay. Ideas without a vote are left out: they say
 * nothing about the prior, and submitting an idea must not move the others.
 *
 * @param profiles as returned by `profileCounts`: their order fixes the order of summation
 */
export function fitPrior(profiles: readonly CountProfile[], strata: number): PriorParameters {
  const judged = profiles.filter((profile) => profile.trials.some((trials) => trials > 0));
  const ideas = judged.reduce((total, profile) => total + profile.ideas, 0);
  let prior = startingPrior(strata);
  if (ideas < FEWEST_IDEAS) return prior;
  const judgedIdeas = {
    profiles: judged,
    ideas,
    logits: new Array<readonly number[] | undefined>(judged.length),
  };
  for (let pass = 0; pass < PASSES; pass += 1) prior = nextPrior(judgedIdeas, strata, prior);
  return prior;
}

interface JudgedIdeas {
  readonly profiles: readonly CountProfile[];
  readonly ideas: number;
  /** Modes of the previous pass, from which the next one starts. */
  readonly logits: (readonly number[] | undefined)[];
}

function nextPrior(judged: JudgedIdeas, strata: number, prior: PriorParameters): PriorParameters {
  const meanWeights = new Array<number>(strata).fill(1 / strata);
  let means = 0;
  let squares = 0;
  let within = 0;
  judged.profiles.forEach((profile, index) => {
    const posterior = logitNormalPosterior(profile, prior, judged.logits[index]);
    judged.logits[index] = posterior.logits;
    const variance = varianceOf(posterior, meanWeights);
    const mean = posterior.logits.reduce((total, eta) => total + eta, 0) / strata;
    means += profile.ideas * (mean - prior.mu);
    squares += profile.ideas * ((mean - prior.mu) ** 2 + variance);
    if (strata > 1) within += profile.ideas * (spreadWithin(posterior, mean) - strata * variance);
  });
  const shift = means / judged.ideas;
  const om2 =
    strata === 1 ? SINGLE_STRATUM_OM2 : Math.max(SMALLEST_OM2, within / judged.ideas / (strata - 1));
  const tau2 = Math.max(SMALLEST_TAU2, squares / judged.ideas - shift ** 2 - om2 / strata);
  return {
    mu: prior.mu + DAMPING * shift,
    tau2: prior.tau2 + DAMPING * (tau2 - prior.tau2),
    om2: prior.om2 + DAMPING * (om2 - prior.om2),
  };
}

/** Expected sum of squared deviations of the strata's logits from `mean`, before the mean's own variance. */
function spreadWithin(posterior: LogitPosterior, mean: number): number {
  return posterior.logits.reduce((total, eta, g) => {
    const slack = posterior.slack[g] ?? 0;
    return total + (eta - mean) ** 2 + posterior.om2 * slack + posterior.common * slack * slack;
  }, 0);
}
