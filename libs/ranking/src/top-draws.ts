import { bringLargestForward } from './largest-first.js';
import { seededUniforms, type UniformSource } from './seeded-uniforms.js';

/** So many draws are looked at whole, before the others know how high the bar is. */
const WHOLE_DRAWS = 4;
/** What the shortest radius gives up, so that no rounding hides a value that lies on the bar. */
const MARGIN = 1e-6;

/** Normal values to draw from: one mean and one standard deviation for each place. */
export interface Contenders {
  readonly means: Float64Array;
  readonly sds: Float64Array;
}

/** Where a run of draws stands. */
interface Run extends Contenders {
  readonly topCount: number;
  readonly uniform: UniformSource;
  /** The uniforms of each pair of normals: what its radius and what its angle is made of. */
  readonly radii: Float64Array;
  readonly angles: Float64Array;
  /** Of each place: a smaller uniform makes a radius too short to reach the bar. */
  readonly shortest: Float64Array;
  readonly values: Float64Array;
  readonly places: Uint32Array;
  bar: number;
  lowest: number;
  highest: number;
  pairs: number;
  /** 1 where the first contender takes the second normal of a pair begun in the draw before, else 0. */
  offset: number;
}

/**
 * Endless draws of a value for every contender, each the places of its `topCount` best, in no order, good until the next.
 * The values are those of `seededNormals`, one after the other; but most contenders are far below the best, and where
 * the radius of a pair is too short to bring them to the bar, neither logarithm nor cosine is worth its time.
 *
 * @param topCount 1 ≤ topCount ≤ the number of contenders
 */
export function* topDraws(
  contenders: Contenders,
  topCount: number,
  seed: number,
): Generator<Uint32Array, never, void> {
  const size = contenders.means.length;
  const pairs = (size >>> 1) + 1;
  const run: Run = {
    ...contenders,
    topCount,
    uniform: seededUniforms(seed),
    radii: new Float64Array(pairs),
    angles: new Float64Array(pairs),
    shortest: new Float64Array(size),
    values: new Float64Array(size),
    places: new Uint32Array(size),
    bar: -Infinity,
    lowest: Infinity,
    highest: -Infinity,
    pairs: 0,
    offset: 0,
  };
  for (let draw = 0; ; draw += 1) {
    drawPairs(run);
    const reached = draw < WHOLE_DRAWS ? 0 : writeAboveBar(run);
    yield reached < topCount ? bestOfAll(run) : bestOf(run, reached);
    run.offset = (size + run.offset) & 1;
  }
}

function drawPairs(run: Run): void {
  const { uniform, radii, angles, offset } = run;
  if (offset === 1) {
    radii[0] = radii[run.pairs - 1] ?? 0;
    angles[0] = angles[run.pairs - 1] ?? 0;
  }
  run.pairs = (run.means.length + offset + 1) >>> 1;
  for (let pair = offset; pair < run.pairs; pair += 1) {
    radii[pair] = uniform();
    angles[pair] = uniform();
  }
}

function valueAt({ means, sds, radii, angles, offset }: Run, place: number): number {
  const pair = (place + offset) >>> 1;
  const radius = Math.sqrt(-2 * Math.log(1 - (radii[pair] ?? 0)));
  const angle = 2 * Math.PI * (angles[pair] ?? 0);
  const normal = radius * (((place + offset) & 1) === 0 ? Math.cos(angle) : Math.sin(angle));
  return (means[place] ?? 0) + (sds[place] ?? 0) * normal;
}

/** Writes the values on or above the bar and their places, and returns how many there are. */
function writeAboveBar(run: Run): number {
  const { radii, shortest, values, places, bar, offset } = run;
  let reached = 0;
  for (let place = 0; place < shortest.length; place += 1) {
    if ((radii[(place + offset) >>> 1] ?? 0) < (shortest[place] ?? 0)) continue;
    const value = valueAt(run, place);
    if (value < bar) continue;
    values[place] = value;
    places[reached] = place;
    reached += 1;
  }
  return reached;
}

function bestOf({ places, values, topCount }: Run, reached: number): Uint32Array {
  const candidates = places.subarray(0, reached);
  bringLargestForward(candidates, values, topCount);
  return candidates.subarray(0, topCount);
}

/** The best with nobody left out; puts the bar where few draws will have fewer above it. */
function bestOfAll(run: Run): Uint32Array {
  const { values, places } = run;
  for (let place = 0; place < values.length; place += 1) {
    values[place] = valueAt(run, place);
    places[place] = place;
  }
  const best = bestOf(run, places.length);
  const last = best.reduce((least, place) => Math.min(least, values[place] ?? 0), Infinity);
  run.lowest = Math.min(run.lowest, last);
  run.highest = Math.max(run.highest, last);
  placeBar(run, run.lowest - (run.highest - run.lowest));
  return best;
}

function placeBar(run: Run, bar: number): void {
  run.bar = bar;
  for (let place = 0; place < run.shortest.length; place += 1) {
    const away = (bar - (run.means[place] ?? 0)) / (run.sds[place] ?? 0);
    // The radius is √(-2·log(1 - uniform)).
    run.shortest[place] = away > 0 ? 1 - Math.exp((-away * away) / 2) * (1 + MARGIN) : 0;
  }
}
