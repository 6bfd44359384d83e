const MOST_ROUNDS = 100;

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
  let centres = farthestPoints(points, clusters);
  let labels: number[] = points.map(() => -1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = points.map((point) => nearest(centres, point));
    if (next.every((label, index) => label === labels[index])) break;
    labels = next;
    centres = centresOf(points, labels, centres);
  }
  const used = [...new Set(labels)].sort((a, b) => a - b);
  return {
    labels: labels.map((label) => used.indexOf(label)),
    centres: used.flatMap((label) => centres[label] ?? []),
  };
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

function farthestPoints(points: readonly WeightedPoint[], count: number): WeightedPoint[] {
  const centres: WeightedPoint[] = [];
  let from: readonly WeightedPoint[] = [middleOf(points)];
  while (centres.length < count) {
    let best: WeightedPoint | undefined;
    let reach = centres.length === 0 ? -1 : 0;
    for (const point of points) {
      const away = Math.min(...from.map((centre) => distance(point, centre)));
      if (away > reach) [best, reach] = [point, away];
    }
    if (!best) break;
    centres.push(best);
    from = centres;
  }
  return centres;
}

function centresOf(
  points: readonly WeightedPoint[],
  labels: readonly number[],
  before: readonly WeightedPoint[],
): WeightedPoint[] {
  return before.map((centre, label) => {
    const members = points.filter((_point, index) => labels[index] === label);
    return members.length === 0 ? centre : middleOf(members);
  });
}

function middleOf(points: readonly WeightedPoint[]): WeightedPoint {
  const weight = points.reduce((sum, point) => sum + point.weight, 0);
  const x = points.reduce((sum, point) => sum + point.weight * point.x, 0);
  const y = points.reduce((sum, point) => sum + point.weight * point.y, 0);
  return { x: x / weight, y: y / weight, weight };
}

function nearest(centres: readonly WeightedPoint[], point: WeightedPoint): number {
  let best = 0;
  centres.forEach((centre, label) => {
    if (distance(point, centre) < distance(point, centres[best] ?? centre)) best = label;
  });
  return best;
}

function distance(a: WeightedPoint, b: WeightedPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
