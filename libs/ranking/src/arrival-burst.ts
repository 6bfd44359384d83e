/** Arrivals are cut into this many equal cohorts. */
const COHORTS = 10;
/** Fewer judgements than this in a cohort tell nothing; the chi-square needs some to expect. */
const FEWEST_IN_COHORT = 4;
const FEWEST_DEGREES = 2;
/** Measured on simulated brigades of 10 %: their target reaches 28 to 34, other ideas stay below 4. */
const ALERT_Z = 10;
/** For one of many ideas that stands out from all: less than an alert, measured on real conversations to be rare. */
const ALONE_Z = 6;
/** A cohort that says otherwise than the one in the middle by more standard errors than this is not steady. */
const STEADY_ERRORS = 3;
/** Beyond the upper quartile by so many times the distance between quartiles lies what is far out (Tukey 1977). */
const FAR_OUT = 3;

/** Judgements of one idea by people whose place in the order of arrival is known. */
export interface ArrivedJudgement {
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

interface Cohorts {
  readonly agrees: Float64Array;
  readonly trials: Float64Array;
}

/**
 * Does agreement with one idea depend on when people arrived? Chi-square of the agreement of ten equal arrival
 * cohorts, x2 = Σ (observed - expected)² / variance, as z = (x2 - df) / √(2 df); an alert above 10. It shows that
 * somebody tried something, or that people of another mind came: `aloneInBurst` tells these apart.
 *
 * @param arrivals number of people who arrived, ≥ 1
 * @throws RangeError when an arrival is not in [0, arrivals)
 */
export function arrivalBurst(judgements: readonly ArrivedJudgement[], arrivals: number): ArrivalBurst {
  const { agrees, trials } = cohortsOf(judgements, arrivals);
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

/**
 * Which ideas of a round have a burst that others do not have: z above 6, and far out among those of all ideas. Where
 * taxi drivers come on Monday and their passengers on Tuesday every other idea has a burst, and none is alone.
 *
 * @param bursts of all ideas of the round that were judged
 */
export function aloneInBurst(bursts: readonly ArrivalBurst[]): boolean[] {
  const sorted = Float64Array.from(bursts, ({ z }) => z).sort();
  const quartile = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  const [low, high] = [quartile(0.25), quartile(0.75)];
  return bursts.map(({ z }) => z > ALONE_Z && z > high + FAR_OUT * (high - low));
}

/**
 * The judgements of cohorts that say what the cohort in the middle says, give or take three standard errors: what an
 * idea stands on when a burst is left out. It is a check beside a result and no result: people who came together may
 * mean what they say. Who spreads a burst over more than half of all arrivals is not found by it.
 *
 * @param arrivals number of people who arrived, ≥ 1
 */
export function steadyJudgements<T extends ArrivedJudgement>(
  judgements: readonly T[],
  arrivals: number,
): T[] {
  const { agrees, trials } = cohortsOf(judgements, arrivals);
  const heard = [...trials.keys()].filter((cohort) => (trials[cohort] ?? 0) >= FEWEST_IN_COHORT);
  const shareOf = (cohort: number): number => (agrees[cohort] ?? 0) / (trials[cohort] ?? 1);
  const shares = heard.map(shareOf).sort((one, other) => one - other);
  const middle = shares[Math.floor(shares.length / 2)] ?? 0.5;
  const apart = new Set(
    heard.filter((cohort) => {
      const count = trials[cohort] ?? 0;
      // One more agree and one more disagree, so that a unanimous middle has an error too.
      const smoothed = (middle * count + 1) / (count + 2);
      return (
        Math.abs(shareOf(cohort) - middle) > STEADY_ERRORS * Math.sqrt((smoothed * (1 - smoothed)) / count)
      );
    }),
  );
  return judgements.filter(({ arrival }) => !apart.has(cohortOf(arrival, arrivals)));
}

function cohortOf(arrival: number, arrivals: number): number {
  return Math.floor((arrival / arrivals) * COHORTS);
}

function cohortsOf(judgements: readonly ArrivedJudgement[], arrivals: number): Cohorts {
  const agrees = new Float64Array(COHORTS);
  const trials = new Float64Array(COHORTS);
  for (const { arrival, agree } of judgements) {
    if (!(arrival >= 0 && arrival < arrivals))
      throw new RangeError(`${arrival} of ${arrivals} never arrived`);
    const cohort = cohortOf(arrival, arrivals);
    trials[cohort] = (trials[cohort] ?? 0) + 1;
    if (agree) agrees[cohort] = (agrees[cohort] ?? 0) + 1;
  }
  return { agrees, trials };
}

function sumOf(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
