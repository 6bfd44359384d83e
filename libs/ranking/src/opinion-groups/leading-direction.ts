/** So many directions are kept; then the search starts again from the best of what they span. */
const MOST_KEPT = 40;
const MOST_RESTARTS = 25;
/** How far the matrix may still turn the direction, in parts of how far it stretches it. */
const TOLERANCE = 1e-11;
/** What is this much shorter than the longest there was is rounding. */
const NOTHING = 1e-13;
/** What is left of a start once the directions found are taken out of it, when there are no others. */
const SMALLEST_START = 1e-8;
const HALVINGS = 60;
const REFINEMENTS = 3;

/**
 * The unit vector that a symmetric matrix without negative eigenvalues stretches most, among those at right angles to
 * `found`: Lanczos' method, which looks at all it has learnt of the matrix, where multiplying again and again only keeps
 * the last product and takes twenty times as many. 0 where the matrix leaves nothing of them.
 *
 * @param multiply a vector by the matrix, into a new one
 * @param start any vector that is not at right angles to the answer
 * @see C. Lanczos (1950), Journal of Research of the National Bureau of Standards 45, 255–282
 */
export function leadingDirection(
  multiply: (vector: Float64Array) => Float64Array,
  start: Float64Array,
  found: readonly Float64Array[],
): Float64Array {
  let direction: Float64Array = start.slice();
  scaleToUnit(direction);
  clearOf(direction, found);
  if (scaleToUnit(direction) < SMALLEST_START) return direction.fill(0);
  clearOf(direction, found);
  const scale = Math.max(0, ...found.map((other) => lengthOf(multiply(other))));
  for (let restart = 0; restart < MOST_RESTARTS; restart += 1) {
    const { next, isSettled } = searchFrom(direction, multiply, found, scale);
    direction = next;
    if (isSettled) break;
  }
  return direction;
}

function searchFrom(
  start: Float64Array,
  multiply: (vector: Float64Array) => Float64Array,
  found: readonly Float64Array[],
  scale: number,
): { readonly next: Float64Array; readonly isSettled: boolean } {
  const kept = [start];
  const [diagonal, beside]: [number[], number[]] = [[], []];
  for (;;) {
    const last = kept.at(-1) ?? start;
    const product = multiply(last);
    const longest = Math.max(scale, lengthOf(product));
    diagonal.push(dot(last, product));
    // Twice, because the first time leaves as much rounding as there was to take away.
    clearOf(product, [...found, ...kept]);
    clearOf(product, [...found, ...kept]);
    const left = scaleToUnit(product);
    if (kept.length === 1 && Math.max(left, diagonal[0] ?? 0) <= NOTHING * longest)
      return { next: start.map(() => 0), isSettled: true };
    const { value, vector } = largestOfTridiagonal(diagonal, beside);
    const isSettled = left * Math.abs(vector.at(-1) ?? 0) <= TOLERANCE * value || left <= NOTHING * longest;
    if (isSettled || kept.length === MOST_KEPT) return { next: combined(kept, vector), isSettled };
    beside.push(left);
    kept.push(product);
  }
}

/** Takes out of a vector what lies along others, which are at right angles to each other and of length 1. */
function clearOf(vector: Float64Array, others: readonly Float64Array[]): void {
  for (const other of others) {
    const along = dot(vector, other);
    for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) - along * (other[at] ?? 0);
  }
}

/** Returns the length it had. */
function scaleToUnit(vector: Float64Array): number {
  const length = lengthOf(vector);
  if (length > 0) for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / length;
  return length;
}

function combined(vectors: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  for (const [index, vector] of vectors.entries()) {
    const weight = weights[index] ?? 0;
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
  }
  scaleToUnit(sum);
  return sum;
}

const lengthOf = (vector: Float64Array): number => Math.sqrt(dot(vector, vector));

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/**
 * Largest eigenvalue of a symmetric tridiagonal matrix, by halving an interval, and its unit eigenvector, by inverse
 * iteration from just above: what is solved is positive there, so no pivots are needed.
 */
function largestOfTridiagonal(
  diagonal: readonly number[],
  beside: readonly number[],
): { readonly value: number; readonly vector: readonly number[] } {
  const reach = diagonal.map((own, at) => own + Math.abs(beside[at - 1] ?? 0) + Math.abs(beside[at] ?? 0));
  let [low, high] = [Math.max(...diagonal), Math.max(...reach)];
  high += NOTHING * Math.abs(high);
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (pivotsAt(middle, diagonal, beside)) high = middle;
    else low = middle;
  }
  const shift = high + NOTHING * Math.abs(high);
  const pivots = pivotsAt(shift, diagonal, beside) ?? diagonal.map(() => 1);
  let vector: number[] = diagonal.map(() => 1);
  for (let refinement = 0; refinement < REFINEMENTS; refinement += 1) vector = solved(vector, pivots, beside);
  return { value: high, vector };
}

/** Pivots of value·I − T, null where one is not positive: then an eigenvalue is as large as the value. */
function pivotsAt(value: number, diagonal: readonly number[], beside: readonly number[]): number[] | null {
  const pivots: number[] = [];
  let before = Infinity;
  for (const [at, own] of diagonal.entries()) {
    before = value - own - (beside[at - 1] ?? 0) ** 2 / before;
    if (!(before > 0)) return null;
    pivots.push(before);
  }
  return pivots;
}

/** Solves (value·I − T)·x = right by the pivots, and scales x to length 1. */
function solved(right: readonly number[], pivots: readonly number[], beside: readonly number[]): number[] {
  const result = [...right];
  for (let at = 1; at < result.length; at += 1)
    result[at] = (result[at] ?? 0) + ((beside[at - 1] ?? 0) / (pivots[at - 1] ?? 1)) * (result[at - 1] ?? 0);
  for (let at = result.length - 1; at >= 0; at -= 1)
    result[at] = ((result[at] ?? 0) + (beside[at] ?? 0) * (result[at + 1] ?? 0)) / (pivots[at] ?? 1);
  const length = Math.hypot(...result);
  return result.map((entry) => entry / length);
}
