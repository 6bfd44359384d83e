import { inTieOrder, type TieBreak } from './tie-break.js';
import { firstOf, type Transferable } from './vote-parcels.js';

/** A round of an instant runoff: votes of those still standing, ballots that name none of them, who left. */
export interface RunoffRound {
  readonly tally: Readonly<Record<string, number>>;
  readonly exhausted: number;
  readonly eliminated: readonly string[];
}

export interface RunoffResult {
  readonly winner: string | null;
  readonly rounds: readonly RunoffRound[];
  readonly drawn: boolean;
}

/**
 * Instant runoff: until somebody has more than half of the votes that still count, whoever has least leaves and their
 * ballots pass to the next choice. Not monotone; the tests hold the known counter-example.
 *
 * @param nobodies names on ballots that stand for nobody: they leave first
 */
export function instantRunoff(
  candidates: readonly string[],
  ballots: readonly Transferable[],
  ties: TieBreak,
  nobodies: readonly string[] = [],
): RunoffResult {
  const rounds: RunoffRound[] = [];
  let standing = [...candidates, ...nobodies];
  let drawn = false;
  while (standing.length > 0) {
    const { tally, exhausted, counted } = countFirsts(standing, ballots);
    const winner = candidates.find((one) => 2 * (tally.get(one) ?? 0) > counted) ?? null;
    const unreal = standing.filter((one) => nobodies.includes(one));
    const least = leastOf(standing, tally);
    const last = inTieOrder(candidates, ties).filter((one) => least.includes(one));
    const out = winner !== null ? [] : unreal.length > 0 ? unreal : last.slice(-1);
    if (out.length > 0 && unreal.length === 0 && last.length > 1) drawn = true;
    rounds.push({ tally: Object.fromEntries(tally), exhausted, eliminated: out });
    if (winner !== null) return { winner, rounds, drawn };
    standing = standing.filter((one) => !out.includes(one));
  }
  return { winner: null, rounds, drawn };
}

function countFirsts(
  standing: readonly string[],
  ballots: readonly Transferable[],
): { tally: Map<string, number>; exhausted: number; counted: number } {
  const tally = new Map(standing.map((one) => [one, 0]));
  let [exhausted, counted] = [0, 0];
  for (const ballot of ballots) {
    const first = firstOf(ballot, standing);
    if (first === undefined) exhausted += ballot.count;
    else {
      tally.set(first, (tally.get(first) ?? 0) + ballot.count);
      counted += ballot.count;
    }
  }
  return { tally, exhausted, counted };
}

function leastOf(among: readonly string[], tally: ReadonlyMap<string, number>): string[] {
  const least = Math.min(...among.map((one) => tally.get(one) ?? 0));
  return among.filter((one) => tally.get(one) === least);
}
