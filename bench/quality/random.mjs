import { seededUniforms } from '../../libs/ranking/dist/seeded-uniforms.js';
import { seededNormals } from '../../libs/ranking/dist/seeded-normals.js';

/** Chance of one run: uniform, normal, Gumbel and gamma numbers that the seed decides. */
export function chanceOf(seed) {
  const uniform = seededUniforms(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995);
  const normal = seededNormals(Math.imul(seed, 0x85ebca6b) ^ 0x27d4eb2f);
  const open = () => uniform() + 2 ** -33;
  const gamma = (shape) => {
    if (shape < 1) return gamma(shape + 1) * open() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(open()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
    }
  };
  return {
    uniform,
    normal,
    below: (limit) => Math.floor(uniform() * limit),
    happens: (probability) => uniform() < probability,
    gumbel: () => -Math.log(-Math.log(open())),
    beta: (a, b) => {
      const x = gamma(a);
      return x / (x + gamma(b));
    },
  };
}
