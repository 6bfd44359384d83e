import { islandsOf, meetingsOf, type Meetings } from './meetings.js';

/** One choice between two: `winner` was preferred to `loser`. */
export interface Win {
  readonly winner: string;
  readonly loser: string;
}

const SETTLED = 1e-12;
const MOST_SWEEPS = 10_000;

/**
 * Strengths by Bradley and Terry (1952) with a normal prior: the θ that maximise
 * Σ log σ(θ_winner − θ_loser) − Σ θ² / (2 · variance). Diagonal Newton, one item after the other by id, steps of at most
 * 1, until nothing moves more than 1e-12; a sweep costs O(wins). A win more never lowers the own θ.
 *
 * Items that met, whether or not through others, have strengths that add up to 0, because each win pulls two of them
 * equally far apart. Single steps find their differences fast and that sum slowly, so each sweep puts the sum right.
 *
 * @param variance of the prior
 * @returns θ on the logit scale, for every item
 * @throws RangeError when a choice names an unknown item, or the variance is not above zero
 */
export function bradleyTerry(
  items: readonly string[],
  wins: readonly Win[],
  variance = 1,
): ReadonlyMap<string, number> {
  if (!(variance > 0)) throw new RangeError('the variance must be above zero');
  const sorted = [...new Set(items)].sort();
  const theta = settledStrengths(meetingsOf(sorted, wins), variance);
  return new Map(sorted.map((item, place) => [item, theta[place] ?? 0]));
}

/**
 * The same for items by their place: θ of each, from who met whom.
 *
 * @param start where to begin, every strength 0 when left out: it saves sweeps and changes no digit shown
 */
export function settledStrengths(meetings: Meetings, variance: number, start?: Float64Array): Float64Array {
  const theta = start?.slice() ?? new Float64Array(meetings.won.length);
  const strengths = { theta, odds: theta.map(Math.exp) };
  const islands = islandsOf(meetings);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const greatest = sweepOnce(strengths, meetings, variance);
    if (greatest + centre(strengths, islands) < SETTLED) break;
  }
  return theta;
}

/** θ of every item, and e^θ: the chance that i beats j is odds_i / (odds_i + odds_j). */
interface Strengths {
  readonly theta: Float64Array;
  readonly odds: Float64Array;
}

/** Moves every strength one Newton step, and returns the greatest step. */
function sweepOnce(
  { theta, odds }: Strengths,
  { starts, others, played, won }: Meetings,
  variance: number,
): number {
  let greatest = 0;
  for (let place = 0; place < theta.length; place += 1) {
    const value = theta[place] ?? 0;
    const own = odds[place] ?? 0;
    let expected = 0;
    let bend = 1 / variance;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const chance = own / (own + (odds[others[at] ?? 0] ?? 0));
      const wins = (played[at] ?? 0) * chance;
      expected += wins;
      bend += wins * (1 - chance);
    }
    const slope = (won[place] ?? 0) - expected - value / variance;
    const step = Math.max(-1, Math.min(1, slope / bend));
    theta[place] = value + step;
    odds[place] = Math.exp(value + step);
    greatest = Math.max(greatest, Math.abs(step));
  }
  return greatest;
}

/** Subtracts the mean strength of each island, and returns the largest of these means. */
function centre({ theta, odds }: Strengths, islands: readonly Uint32Array[]): number {
  let largest = 0;
  for (const members of islands) {
    let mean = 0;
    for (const place of members) mean += (theta[place] ?? 0) / members.length;
    for (const place of members) {
      theta[place] = (theta[place] ?? 0) - mean;
      odds[place] = Math.exp(theta[place] ?? 0);
    }
    largest = Math.max(largest, Math.abs(mean));
  }
  return largest;
}

/** The choices in a best-worst answer: the best beats all others, and those in between beat the worst. */
export function winsOfBestWorst(shown: readonly string[], best: string, worst: string): Win[] {
  if (best === worst || !shown.includes(best) || !shown.includes(worst)) {
    throw new RangeError('best and worst are two of those shown');
  }
  const others = shown.filter((item) => item !== best);
  const between = others.filter((item) => item !== worst);
  return [
    ...others.map((loser) => ({ winner: best, loser })),
    ...between.map((winner) => ({ winner, loser: worst })),
  ];
}
