/** One choice between two: `winner` was preferred to `loser`. */
export interface Win {
  readonly winner: string;
  readonly loser: string;
}

const SETTLED = 1e-10;
const MOST_SWEEPS = 10_000;

/**
 * Strengths by Bradley and Terry (1952) with a normal prior: the θ that maximise
 * Σ log σ(θ_winner − θ_loser) − Σ θ² / (2 · variance). Diagonal Newton, one item after the other by id, steps of at most
 * 1, until the greatest step of a sweep is below 1e-10; a sweep costs O(wins). A win more never lowers the own θ.
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
  const meetings = meetingsOf(sorted, wins);
  const theta = new Float64Array(sorted.length);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    if (sweepOnce(theta, meetings, variance) < SETTLED) break;
  }
  return new Map(sorted.map((item, place) => [item, theta[place] ?? 0]));
}

/** Moves every strength one Newton step, and returns the greatest step. */
function sweepOnce(theta: Float64Array, meetings: readonly ItemMeetings[], variance: number): number {
  let greatest = 0;
  for (const [place, { others, won, played }] of meetings.entries()) {
    const value = theta[place] ?? 0;
    let slope = -value / variance;
    let bend = 1 / variance;
    for (let at = 0; at < others.length; at += 1) {
      const chance = 1 / (1 + Math.exp((theta[others[at] ?? 0] ?? 0) - value));
      const times = played[at] ?? 0;
      slope += (won[at] ?? 0) - times * chance;
      bend += times * chance * (1 - chance);
    }
    const step = Math.max(-1, Math.min(1, slope / bend));
    theta[place] = value + step;
    greatest = Math.max(greatest, Math.abs(step));
  }
  return greatest;
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

/** Whom one item met, how often, and how often it won: three columns of the same length. */
interface ItemMeetings {
  readonly others: Uint32Array;
  readonly won: Float64Array;
  readonly played: Float64Array;
}

function meetingsOf(sorted: readonly string[], wins: readonly Win[]): ItemMeetings[] {
  const placeOf = new Map(sorted.map((item, place) => [item, place]));
  const rows = sorted.map(() => new Map<number, { won: number; played: number }>());
  const count = (place: number, other: number, won: number): void => {
    const row = rows[place];
    const met = row?.get(other);
    if (!met) row?.set(other, { won, played: 1 });
    else {
      met.won += won;
      met.played += 1;
    }
  };
  for (const { winner, loser } of wins) {
    const [first, second] = [placeOf.get(winner), placeOf.get(loser)];
    if (first === undefined || second === undefined)
      throw new RangeError(`${first === undefined ? winner : loser} is no item`);
    count(first, second, 1);
    count(second, first, 0);
  }
  return rows.map((row) => ({
    others: Uint32Array.from(row.keys()),
    won: Float64Array.from(row.values(), ({ won }) => won),
    played: Float64Array.from(row.values(), ({ played }) => played),
  }));
}
