import type { Win } from './bradley-terry.js';

/** Above this many items only the own curvature of each is used: the whole matrix would not fit. */
const MOST_WHOLE = 2000;

/**
 * How unsure each strength of `bradleyTerry` is: standard deviations of the normal distribution with the curvature at
 * the maximum (Laplace), from the whole matrix up to 2000 items, else from its diagonal.
 */
export function strengthDeviations(
  theta: ReadonlyMap<string, number>,
  wins: readonly Win[],
  variance = 1,
): ReadonlyMap<string, number> {
  const items = [...theta.keys()];
  const placeOf = new Map(items.map((item, place) => [item, place]));
  const isWhole = items.length <= MOST_WHOLE;
  const size = isWhole ? items.length : 1;
  const curvature = items.map((_, place) => {
    const row = new Float64Array(size);
    row[isWhole ? place : 0] = 1 / variance;
    return row;
  });
  const bend = (row: number, column: number, by: number): void => {
    const own = curvature[row];
    const at = isWhole ? column : 0;
    if (own && (isWhole || row === column)) own[at] = (own[at] ?? 0) + by;
  };
  for (const { winner, loser } of wins) {
    const [one, other] = [placeOf.get(winner) ?? -1, placeOf.get(loser) ?? -1];
    const chance = 1 / (1 + Math.exp((theta.get(loser) ?? 0) - (theta.get(winner) ?? 0)));
    const slope = chance * (1 - chance);
    bend(one, one, slope);
    bend(other, other, slope);
    bend(one, other, -slope);
    bend(other, one, -slope);
  }
  const variances = isWhole ? diagonalOfInverse(curvature) : curvature.map(([own = 1]) => 1 / own);
  return new Map(items.map((item, place) => [item, Math.sqrt(variances[place] ?? 0)]));
}

/** By Cholesky: A = L·Lᵀ, and the diagonal of A⁻¹ has the squared columns of L⁻¹. */
function diagonalOfInverse(matrix: readonly Float64Array[]): number[] {
  const n = matrix.length;
  const lower: Float64Array[] = [];
  for (const own of matrix) {
    const row = new Float64Array(n);
    lower.push(row);
    for (const [column, other] of lower.entries()) {
      const rest = (own[column] ?? 0) - dot(row, other, 0, column);
      row[column] = other === row ? Math.sqrt(rest) : rest / (other[column] ?? 1);
    }
  }
  return matrix.map((_, unit) => {
    const column = new Float64Array(n);
    for (const [row, own] of lower.entries())
      if (row >= unit) column[row] = ((row === unit ? 1 : 0) - dot(own, column, unit, row)) / (own[row] ?? 1);
    return dot(column, column, unit, n);
  });
}

function dot(one: Float64Array, other: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
