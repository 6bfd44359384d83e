import { bordaPoints } from '@zwerm/ranking/choice/borda';
import { copelandScores, undefeated, worstDefeats } from '@zwerm/ranking/choice/duel-scores';
import { instantRunoff } from '@zwerm/ranking/choice/instant-runoff';
import { countByMeek, MEEK_DECIMALS } from '@zwerm/ranking/choice/meek-count';
import { pairwiseCounts, type PairTable, type RankedProfile } from '@zwerm/ranking/choice/ranked-ballots';
import { rankedPairs } from '@zwerm/ranking/choice/ranked-pairs';
import { schulze, type VictoryStrength } from '@zwerm/ranking/choice/schulze';
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
  'ranked-pairs':
    'full order, clearest majorities first, by margins; equal ones in the order of the tie-break',
  copeland: 'duels won minus duels lost',
  minimax: 'least beaten by whoever beats them clearest, by margins',
  'split-cycle': 'whom nobody beats once circles of majorities lost their weakest links',
  borda: 'a point for everybody below, half a one for everybody beside; the unranked are below, together',
  'borda-ranked': 'the same, and no point for the unranked',
  plurality: 'first choices',
} as const;

type Duels = (candidates: readonly string[], counts: PairTable, options: ChoiceOptions) => object;
const BY_DUELS: Readonly<Partial<Record<string, Duels>>> = {
  schulze: (candidates, counts) => schulzeResult(candidates, counts, 'winning-votes'),
  'schulze-margins': (candidates, counts) => schulzeResult(candidates, counts, 'margins'),
  'ranked-pairs': (candidates, counts, { ties }) => rankedPairs(candidates, counts, ties),
  copeland: (candidates, counts) => scoresOf(copelandScores(candidates, counts)),
  minimax: (candidates, counts) => scoresOf(worstDefeats(candidates, counts), -1),
  'split-cycle': (candidates, counts) => ({ winners: undefeated(candidates, counts) }),
};

/** Ballots of ranks, with the names on them that stand for nobody. */
export interface RankedFile extends RankedProfile {
  readonly nobodies: readonly string[];
  readonly seats: number;
  /** What ids stand for, where the file says so. */
  readonly names?: Readonly<Record<string, string>>;
  /** Ballots that name nobody and are not among `ballots`. */
  readonly blank?: number;
}

/** Counts ranked ballots by a method of `RANKED_METHODS`. */
export function countRanked(
  file: RankedFile,
  method: string,
  options: ChoiceOptions,
): Record<string, unknown> {
  const { names, blank = 0 } = file;
  const ballots = file.ballots.reduce((sum, { count }) => sum + count, 0);
  return { ...resultOf(file, method, options), ballots, distinct: file.ballots.length, blank, names };
}

function resultOf(file: RankedFile, method: string, options: ChoiceOptions): object {
  const { candidates } = file;
  const ballots = file.ballots.map(({ count, ranks }) => ({
    count,
    ranks: ranks.map((rank) => rank.filter((one) => candidates.includes(one))),
  }));
  const duels = BY_DUELS[method];
  if (duels) {
    const counts = pairwiseCounts({ candidates, ballots });
    return { ...duels(candidates, counts, options), pairwise: plain(counts) };
  }
  const profile = {
    candidates,
    ballots: ballots.map(({ count, ranks }) => ({ count, ranks: ranks.filter((rank) => rank.length > 0) })),
  };
  if (method === 'borda') return scoresOf(bordaPoints(profile));
  if (method === 'borda-ranked') return scoresOf(bordaPoints(profile, 'none'));
  return runoffOf(file, method, options);
}

function schulzeResult(candidates: readonly string[], counts: PairTable, strength: VictoryStrength): object {
  const result = schulze(candidates, counts, strength);
  return { ...result, paths: plain(result.paths) };
}

/** Best first; equal scores are equal places. @param sign 1 when more is better */
function scoresOf(scores: ReadonlyMap<string, number>, sign: 1 | -1 = 1): object {
  const values = [...new Set(scores.values())].sort((a, b) => sign * (b - a));
  const order = values.map((value) => [...scores].filter(([, own]) => own === value).map(([one]) => one));
  return { scores: Object.fromEntries(scores), order };
}

function runoffOf(file: RankedFile, method: string, options: ChoiceOptions): object {
  const { candidates, nobodies } = file;
  const ballots = file.ballots.map(({ count, ranks }) => ({ count, choices: ranks.map(onlyOne) }));
  if (method === 'plurality') {
    const firsts = (one: string): number =>
      ballots.reduce((sum, { count, choices: [first] }) => sum + (first === one ? count : 0), 0);
    return scoresOf(new Map(candidates.map((one) => [one, firsts(one)])));
  }
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
