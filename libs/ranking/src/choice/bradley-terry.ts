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
  const met = meetingsOf(items, wins);
  const theta = new Map([...items].sort().map((item) => [item, 0]));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let greatest = 0;
    for (const [item, value] of theta) {
      let [slope, bend] = [-value / variance, 1 / variance];
      for (const [other, { won, played }] of met.get(item) ?? []) {
        const chance = 1 / (1 + Math.exp((theta.get(other) ?? 0) - value));
        slope += won - played * chance;
        bend += played * chance * (1 - chance);
      }
      const step = Math.max(-1, Math.min(1, slope / bend));
      theta.set(item, value + step);
      greatest = Math.max(greatest, Math.abs(step));
    }
    if (greatest < SETTLED) break;
  }
  return theta;
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

interface Meetings {
  won: number;
  played: number;
}

function meetingsOf(items: readonly string[], wins: readonly Win[]): Map<string, Map<string, Meetings>> {
  const met = new Map(items.map((item) => [item, new Map<string, Meetings>()]));
  const count = (item: string, other: string, won: number): void => {
    const row = met.get(item);
    if (!row || !met.has(other)) throw new RangeError(`${row ? other : item} is no item`);
    const meetings = row.get(other) ?? { won: 0, played: 0 };
    row.set(other, { won: meetings.won + won, played: meetings.played + 1 });
  };
  for (const { winner, loser } of wins) {
    count(winner, loser, 1);
    count(loser, winner, 0);
  }
  return met;
}
