/** Arrivals are cut into this many equal cohorts. */
const COHORTS = 10;
/** Fewer judgements than this in a cohort tell nothing; the chi-square needs some to expect. */
const FEWEST_IN_COHORT = 4;
const FEWEST_DEGREES = 2;
/** Measured on simulated brigades of 10 %: their target reaches 28 to 34, other ideas stay below 4. */
const ALERT_Z = 10;

/** Judgements of one idea by people who opened it themselves. */
export interface OrganicJudgement {
  /** Place of the person in the order of arrival, counted from 0. */
  readonly arrival: number;
  readonly agree: boolean;
}

/** `z` has mean 0 and standard deviation about 1 when opinion does not depend on when people came. */
export interface ArrivalBurst {
  readonly z: number;
  readonly degrees: number;
  readonly alert: boolean;
}

/**
 * Does agreement with one idea depend on when people arrived? Chi-square of the agreement of ten equal arrival
 * cohorts, x2 = Σ (observed - expected)² / variance, as z = (x2 - df) / √(2 df); an alert above 10. It is for
 * organic judgements, which enter no ranking: it shows leadership that somebody tried.
 *
 * @param arrivals number of people who arrived, ≥ 1
 * @throws RangeError when an arrival is not in [0, arrivals)
 */
export function arrivalBurst(judgements: readonly OrganicJudgement[], arrivals: number): ArrivalBurst {
  const agrees = new Float64Array(COHORTS);
  const trials = new Float64Array(COHORTS);
  for (const { arrival, agree } of judgements) {
    if (!(arrival >= 0 && arrival < arrivals))
      throw new RangeError(`${arrival} of ${arrivals} never arrived`);
    const cohort = Math.floor((arrival / arrivals) * COHORTS);
    trials[cohort] = (trials[cohort] ?? 0) + 1;
    if (agree) agrees[cohort] = (agrees[cohort] ?? 0) + 1;
  }
  const share = sumOf(agrees) / sumOf(trials);
  let chiSquare = 0;
  let degrees = -1;
  trials.forEach((count, cohort) => {
    if (count < FEWEST_IN_COHORT) return;
    degrees += 1;
    const variance = count * share * (1 - share);
    if (variance > 0) chiSquare += ((agrees[cohort] ?? 0) - count * share) ** 2 / variance;
  });
  const z = degrees >= FEWEST_DEGREES ? (chiSquare - degrees) / Math.sqrt(2 * degrees) : 0;
  return { z, degrees: Math.max(0, degrees), alert: z > ALERT_Z };
}

function sumOf(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
