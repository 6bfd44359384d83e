/** Reproducible random numbers for simulated votes. */
export interface SeededWorld {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Number of agrees among `trials` judgements that agree with probability `share`. */
  binomial(trials: number, share: number): number;
  /** A whole number below `limit`. */
  below(limit: number): number;
}

/** Mulberry32 from a seed: small, well mixed, and the same on every machine. */
export function seededWorld(seed: number): SeededWorld {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const binomial = (trials: number, share: number): number =>
    Array.from({ length: trials }, () => uniform() < share).filter(Boolean).length;
  return { uniform, normal, binomial, below: (limit) => Math.floor(uniform() * limit) };
}
