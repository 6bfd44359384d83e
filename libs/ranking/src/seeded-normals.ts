import { seededUniforms } from './seeded-uniforms.js';

/**
 * A reproducible stream of standard normal numbers: seeded uniform ones, turned into pairs by the Box-Muller
 * transform. The same seed gives the same numbers, so anyone can repeat a simulation.
 */
export function seededNormals(seed: number): () => number {
  const uniform = seededUniforms(seed);
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const second = spare;
      spare = undefined;
      return second;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
