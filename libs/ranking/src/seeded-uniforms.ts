/** A source of numbers in [0, 1). */
export type UniformSource = () => number;

/** A reproducible stream of uniform numbers: Mulberry32 from a 32-bit seed. The same seed gives the same numbers. */
export function seededUniforms(seed: number): UniformSource {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
