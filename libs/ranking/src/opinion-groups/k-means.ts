import { placesInOrder } from '../places-in-order.js';

const MOST_ROUNDS = 100;
const SIDES = [-1, 1];

/** A place in opinion space with a weight: how many people stand there. */
export interface WeightedPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** `labels[i]` is the cluster of point i; no cluster is empty, and clusters are numbered in order of their start. */
export interface Clustering {
  readonly labels: readonly number[];
  readonly centres: readonly WeightedPoint[];
}

/**
 * Lloyd's k-means from a farthest-point start: the first centre is the point farthest from the weighted middle, each
 * next one the point farthest from all centres so far (ties: the first). No chance is involved. Fewer clusters than
 * asked come back when there are fewer distinct points.
 */
export function kMeans(points: readonly WeightedPoint[], clusters: number): Clustering {
  const columns = columnsOf(points);
  let centres = columnsOf(farthestPoints(columns, clusters).map((place) => points[place] ?? NOWHERE));
  const labels = new Int32Array(points.length).fill(-1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!moveToNearest(labels, columns, centres)) break;
    centres = centresOf(columns, labels, centres);
  }
  const used = [...new Set(labels)].sort((a, b) => a - b);
  const names = new Map(used.map((label, name) => [label, name]));
  return {
    labels: Array.from(labels, (label) => names.get(label) ?? -1),
    centres: used.map((label) => ({
      x: centres.x[label] ?? 0,
      y: centres.y[label] ?? 0,
      weight: centres.weight[label] ?? 0,
    })),
  };
}

const NOWHERE: WeightedPoint = { x: 0, y: 0, weight: 0 };

/** Points as columns. */
interface PointColumns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

function columnsOf(points: readonly WeightedPoint[]): PointColumns {
  const [x, y, weight] = [0, 0, 0].map(() => new Float64Array(points.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const [place, point] of points.entries()) {
    x[place] = point.x;
    y[place] = point.y;
    weight[place] = point.weight;
  }
  return { x, y, weight };
}

/** Gives every point the label of its nearest centre (ties: the first), and says whether one was new. */
function moveToNearest(labels: Int32Array, points: PointColumns, centres: PointColumns): boolean {
  const inOrder = placesInOrder(centres.x);
  const x = Float64Array.from(inOrder, (label) => centres.x[label] ?? 0);
  const y = Float64Array.from(inOrder, (label) => centres.y[label] ?? 0);
  const placeOf = new Int32Array(inOrder.length);
  for (const [place, label] of inOrder.entries()) placeOf[label] = place;
  let moved = false;
  for (let point = 0; point < labels.length; point += 1) {
    const start = placeOf[labels[point] ?? 0] ?? 0;
    const place = nearestFrom(start, x, y, inOrder, points.x[point] ?? 0, points.y[point] ?? 0);
    const label = inOrder[place] ?? 0;
    if (labels[point] !== label) moved = true;
    labels[point] = label;
  }
  return moved;
}

/**
 * Place of the nearest of centres in the order of their x, looking to both sides of one that is likely near: whoever is
 * farther in x alone than the nearest so far ends that side.
 */
function nearestFrom(
  start: number,
  x: Float64Array,
  y: Float64Array,
  labels: Uint32Array,
  px: number,
  py: number,
): number {
  let [best, least] = [start, Infinity];
  for (const side of SIDES) {
    for (let place = side < 0 ? start : start + 1; place >= 0 && place < x.length; place += side) {
      const dx = (x[place] ?? 0) - px;
      if (dx * side > 0 && dx * dx > least) break;
      const dy = (y[place] ?? 0) - py;
      const square = dx * dx + dy * dy;
      if (square > least || (square === least && (labels[place] ?? 0) > (labels[best] ?? 0))) continue;
      best = place;
      least = square;
    }
  }
  return best;
}

/**
 * Mean silhouette, weighted by people: how much nearer points are to their own cluster than to the next one, -1..1.
 * 0 when there is a single cluster. Costs the square of the number of points, which are at most 100 base clusters.
 *
 * @see P. J. Rousseeuw (1987), Journal of Computational and Applied Mathematics 20, 53–65
 */
export function silhouette(points: readonly WeightedPoint[], labels: readonly number[]): number {
  const clusters = Math.max(...labels) + 1;
  if (clusters < 2) return 0;
  let total = 0;
  let people = 0;
  points.forEach((point, index) => {
    const own = labels[index] ?? 0;
    const distances = new Float64Array(clusters);
    const weights = new Float64Array(clusters);
    points.forEach((other, at) => {
      const label = labels[at] ?? 0;
      // Whoever shares a point has distance 0; the person looked at does not count.
      const weight = at === index ? other.weight - 1 : other.weight;
      distances[label] = (distances[label] ?? 0) + weight * distance(point, other);
      weights[label] = (weights[label] ?? 0) + weight;
    });
    const means = distances.map((sum, label) =>
      (weights[label] ?? 0) > 0 ? sum / (weights[label] ?? 1) : 0,
    );
    const inside = means[own] ?? 0;
    const outside = Math.min(...means.filter((_mean, label) => label !== own));
    people += point.weight;
    if ((weights[own] ?? 0) > 0 && Math.max(inside, outside) > 0)
      total += (point.weight * (outside - inside)) / Math.max(inside, outside);
  });
  return people === 0 ? 0 : total / people;
}

/** Places of the points to start from. */
function farthestPoints({ x, y, weight }: PointColumns, count: number): number[] {
  const middle = centresOf({ x, y, weight }, new Int32Array(x.length), columnsOf([NOWHERE]));
  const chosen: number[] = [];
  // Square of the distance to the nearest of those chosen so far.
  const away = new Float64Array(x.length).fill(Infinity);
  let [fromX, fromY] = [middle.x[0] ?? 0, middle.y[0] ?? 0];
  while (chosen.length < count) {
    let [best, reach] = [-1, chosen.length === 0 ? -1 : 0];
    for (let place = 0; place < x.length; place += 1) {
      const [dx, dy] = [(x[place] ?? 0) - fromX, (y[place] ?? 0) - fromY];
      const square = Math.min(away[place] ?? 0, dx * dx + dy * dy);
      if (chosen.length > 0) away[place] = square;
      if (square > reach) [best, reach] = [place, square];
    }
    if (best < 0) break;
    chosen.push(best);
    [fromX, fromY] = [x[best] ?? 0, y[best] ?? 0];
  }
  return chosen;
}

/** Weighted middle of the points of each label; a label without points stays where it was. */
function centresOf({ x, y, weight }: PointColumns, labels: Int32Array, before: PointColumns): PointColumns {
  const size = before.x.length;
  const sums = { x: new Float64Array(size), y: new Float64Array(size), weight: new Float64Array(size) };
  for (let place = 0; place < labels.length; place += 1) {
    const label = labels[place] ?? 0;
    const own = weight[place] ?? 0;
    sums.x[label] = (sums.x[label] ?? 0) + own * (x[place] ?? 0);
    sums.y[label] = (sums.y[label] ?? 0) + own * (y[place] ?? 0);
    sums.weight[label] = (sums.weight[label] ?? 0) + own;
  }
  return {
    x: sums.x.map((sum, label) =>
      sums.weight[label] === 0 ? (before.x[label] ?? 0) : sum / (sums.weight[label] ?? 1),
    ),
    y: sums.y.map((sum, label) =>
      sums.weight[label] === 0 ? (before.y[label] ?? 0) : sum / (sums.weight[label] ?? 1),
    ),
    weight: sums.weight.map((sum, label) => (sum === 0 ? (before.weight[label] ?? 0) : sum)),
  };
}

function distance(a: WeightedPoint, b: WeightedPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
