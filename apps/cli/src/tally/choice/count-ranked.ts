import { instantRunoff } from '@zwerm/ranking/choice/instant-runoff';
import { countByMeek, MEEK_DECIMALS } from '@zwerm/ranking/choice/meek-count';
import { pairwiseCounts, type PairTable, type RankedProfile } from '@zwerm/ranking/choice/ranked-ballots';
import { schulze } from '@zwerm/ranking/choice/schulze';
import { countTransferableVote } from '@zwerm/ranking/choice/transferable-vote';
import type { Transferable } from '@zwerm/ranking/choice/vote-parcels';
import { UsageError } from '../usage-error.js';
import type { ChoiceOptions } from './choice-format.js';

export const RANKED_METHODS = {
  schulze: 'full order, strongest paths by winning votes; equal places stay equal',
  'schulze-margins': 'the same by margins',
  stv: 'seats by weighted inclusive Gregory, whole Droop quota (Scotland)',
  'stv-meek': 'seats by Meek: transfers also reach those who are elected; can elect others than stv',
  irv: 'one winner by instant runoff',
} as const;

/** Ballots of ranks, with the names on them that stand for nobody. */
export interface RankedFile extends RankedProfile {
  readonly nobodies: readonly string[];
  readonly seats: number;
}

/** Counts ranked ballots by a method of `RANKED_METHODS`. */
export function countRanked(
  file: RankedFile,
  method: string,
  options: ChoiceOptions,
): Record<string, unknown> {
  const { candidates, nobodies } = file;
  if (method === 'schulze' || method === 'schulze-margins') {
    const ballots = file.ballots.map(({ count, ranks }) => ({
      count,
      ranks: ranks.map((rank) => rank.filter((one) => candidates.includes(one))),
    }));
    const counts = pairwiseCounts({ candidates, ballots });
    const result = schulze(candidates, counts, method === 'schulze' ? 'winning-votes' : 'margins');
    return { ...result, paths: plain(result.paths), pairwise: plain(counts) };
  }
  const ballots = file.ballots.map(({ count, ranks }) => ({ count, choices: ranks.map(onlyOne) }));
  if (method === 'irv')
    return { ...instantRunoff(candidates, ballots, options.ties, { nobodies, inBatches: options.batch }) };
  if (method === 'stv-meek') return meekResult(file, ballots, options);
  const decimals = options.decimals ?? 5;
  const seats = options.seats ?? file.seats;
  const vote = { candidates, ballots, nobodies, seats, decimals, ties: options.ties };
  const result = countTransferableVote(vote);
  const votes = (amount: bigint): string => inDecimals(amount, decimals);
  const rounds = result.rounds.map(({ tally, exhausted, ...round }) => ({
    tally: Object.fromEntries(Object.entries(tally).map(([one, amount]) => [one, votes(amount)])),
    exhausted: votes(exhausted),
    ...round,
  }));
  return { ...result, quota: votes(result.quota), rounds, seats, decimals };
}

function meekResult(
  { candidates, nobodies, seats: stated }: RankedFile,
  ballots: readonly Transferable[],
  { ties, seats = stated }: ChoiceOptions,
): Record<string, unknown> {
  const standing = ballots.map(({ count, choices }) => ({
    count,
    choices: choices.filter((one) => !nobodies.includes(one)),
  }));
  const result = countByMeek({ candidates, ballots: standing, seats, ties });
  const votes = (amount: bigint): string => inDecimals(amount, MEEK_DECIMALS);
  const rounds = result.rounds.map(({ votes: tally, quota, ...round }) => ({
    tally: Object.fromEntries(Object.entries(tally).map(([one, amount]) => [one, votes(amount)])),
    quota: votes(quota),
    ...round,
  }));
  return { ...result, rounds, seats, decimals: MEEK_DECIMALS };
}

function onlyOne(rank: readonly string[]): string {
  const [one, ...others] = rank;
  if (one === undefined || others.length > 0)
    throw new UsageError('stv and irv need ballots without equal ranks');
  return one;
}

function plain(table: PairTable): Record<string, Record<string, number>> {
  return Object.fromEntries([...table].map(([one, row]) => [one, Object.fromEntries(row)]));
}

function inDecimals(amount: bigint, decimals: number): string {
  const digits = amount.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
