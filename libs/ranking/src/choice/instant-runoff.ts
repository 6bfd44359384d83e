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

export interface RunoffRules {
  /** Names on ballots that stand for nobody: they leave first. */
  readonly nobodies?: readonly string[];
  /** Whether those leave together who even together have fewer votes than the next. */
  readonly inBatches?: boolean;
}

/**
 * Instant runoff: until somebody has more than half of the votes that still count, whoever has least leaves and their
 * ballots pass to the next choice. Not monotone; the tests hold the known counter-example.
 *
 * @param rules standard: nobodies are none, one leaves at a time
 */
export function instantRunoff(
  candidates: readonly string[],
  ballots: readonly Transferable[],
  ties: TieBreak,
  { nobodies = [], inBatches = false }: RunoffRules = {},
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
    const batch = inBatches ? hopelessOf(standing, tally) : [];
    const leaving = [unreal.filter((one) => tally.get(one)), batch, unreal, last.slice(-1)];
    const out = winner !== null ? [] : (leaving.find((group) => group.length > 0) ?? []);
    if (out.length === 1 && last.length > 1 && last.at(-1) === out[0]) drawn = true;
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

/** The most that can leave together: all their votes would not lift one of them past the next. */
function hopelessOf(standing: readonly string[], tally: ReadonlyMap<string, number>): string[] {
  const votesOf = (one: string): number => tally.get(one) ?? 0;
  const upwards = [...standing].sort((one, other) => votesOf(one) - votesOf(other));
  let [most, sum] = [0, 0];
  for (const [place, one] of upwards.entries()) {
    if (place > 0 && sum < votesOf(one)) most = place;
    sum += votesOf(one);
  }
  return most > 1 ? upwards.slice(0, most) : [];
}

function leastOf(among: readonly string[], tally: ReadonlyMap<string, number>): string[] {
  const least = Math.min(...among.map((one) => tally.get(one) ?? 0));
  return among.filter((one) => tally.get(one) === least);
}
