/** Two-sided 95 % of a standard normal, rounded as every published Wilson bound rounds it. */
export const WILSON_Z = 1.96;

/** A closed interval of shares, both bounds in [0, 1]. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval of a share.
 *
 * @param successes number of successes, 0 ≤ successes ≤ trials
 * @param trials number of trials; 0 trials tell nothing, so the interval is [0, 1]
 * @param z quantile of the standard normal (default 1.96, a 95 % interval)
 * @throws RangeError when the counts cannot be counts of successes out of trials
 * @see E. B. Wilson (1927), Journal of the American Statistical Association 22, 209–212
 */
export function wilsonInterval(successes: number, trials: number, z: number = WILSON_Z): ShareInterval {
  if (!(successes >= 0 && successes <= trials)) {
    throw new RangeError(`${successes} successes out of ${trials} trials is impossible`);
  }
  if (trials === 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const z2 = z * z;
  const centre = share + z2 / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
  const scale = 1 + z2 / trials;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
