import { inTieOrder, type TieBreak } from './tie-break.js';
import type { Transferable } from './vote-parcels.js';

/** A count by Meek's method. */
export interface MeekCount {
  readonly candidates: readonly string[];
  readonly ballots: readonly Transferable[];
  readonly seats: number;
  readonly ties: TieBreak;
}

/** A round: votes when the keep values have settled, and who left after it. Votes in units of 10^-9. */
export interface MeekRound {
  readonly votes: Readonly<Record<string, bigint>>;
  readonly quota: bigint;
  readonly elected: readonly string[];
  readonly eliminated: string | null;
}

export interface MeekResult {
  /** In the order in which they were elected. */
  readonly elected: readonly string[];
  readonly rounds: readonly MeekRound[];
  /** Whether the tie-break decided anything. */
  readonly drawn: boolean;
}

/** Decimals of a vote, and one whole vote in these units. */
export const MEEK_DECIMALS = 9;
const MEEK_ONE = 10n ** BigInt(MEEK_DECIMALS);
/** Surplus below which keep values have settled: a millionth of a vote. */
const SETTLED = 10n ** 3n;
const MOST_SWEEPS = 10_000;

/**
 * Meek's single transferable vote (Hill, Wichmann and Woodall 1987): the elected keep just enough of every vote to have
 * the quota, which falls as ballots run out; whoever is out is passed over as if they had never stood. Whole numbers of
 * 10^-9 votes, kept parts rounded up. It can elect others than weighted inclusive Gregory does, so it is never the
 * default. Ties for least go by the tie-break.
 *
 * @throws RangeError when there are not more than zero seats
 */
export function countByMeek({ candidates, ballots, seats, ties }: MeekCount): MeekResult {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new RangeError('there must be a seat');
  const keeps = new Map(candidates.map((one) => [one, MEEK_ONE]));
  const elected: string[] = [];
  const rounds: MeekRound[] = [];
  let drawn = false;
  const hopefuls = (): string[] =>
    candidates.filter((one) => !elected.includes(one) && (keeps.get(one) ?? 0n) > 0n);
  while (elected.length < seats && hopefuls().length > 0) {
    const { votes, quota, reached } = settled(ballots, keeps, elected, seats);
    const open = seats - elected.length;
    const now = hopefuls().length <= open ? hopefuls() : reached.slice(0, open);
    now.sort((a, b) => (votesOf(votes, b) > votesOf(votes, a) ? 1 : -1));
    elected.push(...now);
    let eliminated: string | null = null;
    if (now.length === 0) {
      const least = leastOf(hopefuls(), votes);
      drawn ||= least.length > 1;
      eliminated = inTieOrder(candidates, ties).findLast((one) => least.includes(one)) ?? null;
      if (eliminated !== null) keeps.set(eliminated, 0n);
    }
    rounds.push({ votes: Object.fromEntries(votes), quota, elected: now, eliminated });
  }
  return { elected, rounds, drawn };
}

type Votes = ReadonlyMap<string, bigint>;
const votesOf = (votes: Votes, one: string): bigint => votes.get(one) ?? 0n;

function leastOf(hopefuls: readonly string[], votes: Votes): string[] {
  const least = hopefuls.reduce<bigint | null>((low, one) => {
    const own = votesOf(votes, one);
    return low === null || own < low ? own : low;
  }, null);
  return hopefuls.filter((one) => votesOf(votes, one) === least);
}

/** Lowers what the elected keep until somebody else has the quota, or it is sure who has least. */
function settled(
  ballots: readonly Transferable[],
  keeps: Map<string, bigint>,
  elected: readonly string[],
  seats: number,
): { readonly votes: Votes; readonly quota: bigint; readonly reached: string[] } {
  for (let sweep = 0; ; sweep += 1) {
    const votes = distributed(ballots, keeps);
    const valid = [...votes.values()].reduce((sum, own) => sum + own, 0n);
    const quota = valid / BigInt(seats + 1) + 1n;
    const reached = [...votes].flatMap(([one, own]) => (own >= quota && !elected.includes(one) ? [one] : []));
    const surplus = elected.reduce((sum, one) => {
      const over = votesOf(votes, one) - quota;
      return over > 0n ? sum + over : sum;
    }, 0n);
    const isSure = surplus < SETTLED || surplus < gapOf(votes, elected, keeps) || sweep === MOST_SWEEPS;
    if (reached.length > 0 || isSure) return { votes, quota, reached };
    for (const one of elected) {
      const own = votesOf(votes, one);
      if (own > 0n) keeps.set(one, roundedUp((keeps.get(one) ?? 0n) * quota, own));
    }
  }
}

/** By how much whoever has least is behind the next: surplus below that cannot save them. */
function gapOf(votes: Votes, elected: readonly string[], keeps: ReadonlyMap<string, bigint>): bigint {
  const standing = [...votes].filter(([one]) => !elected.includes(one) && (keeps.get(one) ?? 0n) > 0n);
  const [least, next] = standing.map(([, own]) => own).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return least === undefined || next === undefined ? 0n : next - least;
}

function distributed(ballots: readonly Transferable[], keeps: ReadonlyMap<string, bigint>): Votes {
  const votes = new Map([...keeps.keys()].map((one) => [one, 0n]));
  for (const { count, choices } of ballots) {
    let left = MEEK_ONE;
    for (const one of choices) {
      const keep = keeps.get(one) ?? 0n;
      if (left === 0n) break;
      if (keep === 0n) continue;
      const kept = roundedUp(left * keep, MEEK_ONE);
      votes.set(one, votesOf(votes, one) + BigInt(count) * kept);
      left -= kept;
    }
  }
  return votes;
}

const roundedUp = (value: bigint, divisor: bigint): bigint => (value + divisor - 1n) / divisor;
