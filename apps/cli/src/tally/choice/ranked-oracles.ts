import { pairTable, type PairTable } from '@zwerm/ranking/choice/ranked-ballots';
import { rankedPairs } from '@zwerm/ranking/choice/ranked-pairs';
import { schulze } from '@zwerm/ranking/choice/schulze';
import { inOrder, resultOf, type Aspects } from './oracle-aspects.js';

type Order = readonly (readonly (string | number)[])[];
type Scores = Readonly<Record<string, number>>;

interface ExpectedRound {
  readonly tally: Scores;
  readonly exhausted: number;
  readonly eliminated?: number;
}

/** What is expected of ballots of ranks beside a PrefLib file. */
export interface ExpectedRanking {
  readonly alternatives?: Readonly<Record<string, string>>;
  readonly ballots?: number;
  readonly uniqueOrders?: number;
  readonly seats: number;
  readonly plurality?: Scores;
  readonly bordaRankedOnly_m1toward0?: Scores;
  readonly bordaSymmetric?: Scores;
  readonly pairwise: unknown;
  readonly copeland?: Scores;
  readonly minimaxMarginWorstDefeat?: Scores;
  readonly schulze: {
    readonly winningVotesOrder: Order;
    readonly marginsOrder: Order;
    readonly marginsStrength?: unknown;
  };
  readonly rankedPairsMargins?: { readonly order: Order; readonly hasEqualMarginEdges: boolean };
  readonly irv: {
    readonly rounds?: readonly ExpectedRound[];
    readonly winner: number;
    readonly tieBrokenDuringCount: boolean;
  };
  readonly crossCheck: Readonly<Partial<Record<string, readonly number[]>>>;
  readonly officialResult?: { readonly winner: number };
  readonly officialBeatsMatrixMatches?: boolean;
  readonly officialWinnerMatchesSchulze?: boolean;
  readonly officialMatrixOracle?: ExpectedOfficial;
}

interface ExpectedOfficial {
  readonly beats: Readonly<Record<string, Scores>>;
  readonly schulzeMargins: Order;
  readonly schulzeWinningVotes: Order;
  readonly rankedPairs: Order;
  readonly winner: number;
  readonly winnerMatches: boolean;
}

interface Ordered {
  readonly order: string[][];
  readonly scores: Scores;
}

interface Runoff {
  readonly winner: string;
  readonly drawn: boolean;
  readonly rounds: readonly { tally: Scores; exhausted: number; eliminated: readonly string[] }[];
}

/** Every count that an expectation of ranked ballots names. */
export async function rankings(file: string, expected: ExpectedRanking): Promise<Aspects> {
  const { irv, crossCheck, seats } = expected;
  const runoff = await resultOf<Runoff>(file, 'irv');
  const aspects: Aspects = {
    ...(await byDuels(file, expected)),
    ...(await byPoints(file, expected)),
    'a tie in the runoff': [runoff.drawn, irv.tieBrokenDuringCount],
  };
  // Whom a drawn lot sends home first is no matter of right and wrong.
  if (!irv.tieBrokenDuringCount) {
    aspects['instant runoff'] = [runoff.winner, String(irv.winner)];
    if (irv.rounds)
      aspects['rounds of the runoff'] = [
        runoff.rounds.map(({ tally, exhausted, eliminated }) => ({ tally, exhausted, eliminated })),
        irv.rounds.map(({ tally, exhausted, eliminated }) => ({
          tally,
          exhausted,
          eliminated: eliminated === undefined ? [] : [String(eliminated)],
        })),
      ];
  }
  for (const [method, key, name] of [
    ['stv', 'stvScottishWIGM', 'transferable vote'],
    ['stv-meek', 'stvMeek', 'transferable vote by Meek'],
  ] as const) {
    const wanted = crossCheck[key];
    if (!wanted) continue;
    const { elected } = await resultOf<{ elected: string[] }>(file, method, { ...inOrder, seats });
    aspects[name] = [[...elected].sort(), sorted(wanted)];
  }
  return { ...aspects, ...(await official(file, expected)) };
}

async function byDuels(file: string, expected: ExpectedRanking): Promise<Aspects> {
  const { schulze: wanted, rankedPairsMargins: pairs, crossCheck } = expected;
  const winning = await resultOf<Ordered & { pairwise: unknown; condorcetWinner: string | null }>(
    file,
    'schulze',
  );
  const margins = await resultOf<Ordered & { paths: unknown }>(file, 'schulze-margins');
  const kept = await resultOf<Ordered & { hasEqualMargins: boolean }>(file, 'ranked-pairs');
  const copeland = await resultOf<Ordered>(file, 'copeland');
  const minimax = await resultOf<Ordered>(file, 'minimax');
  const { winners } = await resultOf<{ winners: string[] }>(file, 'split-cycle');
  const first = ({ order }: Ordered): string[] => sorted(order[0] ?? []);
  const condorcet = winning.condorcetWinner;
  return asked({
    pairwise: [winning.pairwise, expected.pairwise],
    'Schulze by winning votes': [places(winning.order), places(wanted.winningVotesOrder)],
    'Schulze by margins': [places(margins.order), places(wanted.marginsOrder)],
    'paths by margins': [margins.paths, wanted.marginsStrength],
    'ranked pairs': [places(kept.order), pairs && places(pairs.order)],
    'equal majorities': [kept.hasEqualMargins, pairs?.hasEqualMarginEdges],
    Copeland: [copeland.scores, expected.copeland, 0],
    minimax: [minimax.scores, expected.minimaxMarginWorstDefeat, 0],
    'who beats everybody': [
      condorcet === null ? [] : [condorcet],
      crossCheck['condorcetWinner']?.map(String),
    ],
    'first by Schulze': [first(margins), sortedIf(crossCheck['schulzeMarginsWinners'])],
    'first by minimax': [first(minimax), sortedIf(crossCheck['minimaxMarginsWinners'])],
    'first by Copeland': [first(copeland), sortedIf(crossCheck['copelandWinners'])],
    'first by ranked pairs': [first(kept), sortedIf(crossCheck['rankedPairsWinners'])],
    'undefeated in split cycles': [sorted(winners), sortedIf(crossCheck['splitCycleWinners'])],
  });
}

async function byPoints(file: string, expected: ExpectedRanking): Promise<Aspects> {
  const plurality = await resultOf<Ordered & { ballots: number; distinct: number; names: unknown }>(
    file,
    'plurality',
  );
  const borda = await resultOf<Ordered>(file, 'borda');
  const bordaOfRanked = await resultOf<Ordered>(file, 'borda-ranked');
  return asked({
    names: [plurality.names, expected.alternatives],
    ballots: [plurality.ballots, expected.ballots, 0],
    'different ballots': [plurality.distinct, expected.uniqueOrders, 0],
    'first choices': [plurality.scores, expected.plurality, 0],
    Borda: [borda.scores, expected.bordaSymmetric, 0],
    'Borda of the ranked': [bordaOfRanked.scores, expected.bordaRankedOnly_m1toward0, 0],
  });
}

/** Where the official counts are known, which a conversion of the ballots may have changed. */
async function official(file: string, expected: ExpectedRanking): Promise<Aspects> {
  const { officialMatrixOracle: oracle, officialResult: result } = expected;
  if (!oracle) return {};
  const own = await resultOf<Ordered & { pairwise: unknown }>(file, 'schulze');
  const names = Object.keys(oracle.beats).sort();
  const beats: PairTable = pairTable(names, (one, other) => oracle.beats[one]?.[other] ?? Number.NaN);
  const ofOfficial = schulze(names, beats, 'winning-votes').order;
  const winner = ofOfficial[0]?.[0];
  const isSame = names.every((one) =>
    names.every((other) => one === other || countIn(own.pairwise, one, other) === oracle.beats[one]?.[other]),
  );
  return asked({
    'official counts are those of the file': [isSame, expected.officialBeatsMatrixMatches],
    'official winner is that of the file': [
      own.order[0]?.join() === String(result?.winner),
      expected.officialWinnerMatchesSchulze,
    ],
    'Schulze of the official counts': [places(ofOfficial), places(oracle.schulzeWinningVotes)],
    'the same by margins': [places(schulze(names, beats, 'margins').order), places(oracle.schulzeMargins)],
    'ranked pairs of the official counts': [
      places(rankedPairs(names, beats, inOrder.ties).order),
      places(oracle.rankedPairs),
    ],
    'winner of the official counts': [winner, String(oracle.winner)],
    'that is the official winner': [winner === String(result?.winner), oracle.winnerMatches],
  });
}

const countIn = (table: unknown, one: string, other: string): number | undefined =>
  (table as Readonly<Record<string, Scores>>)[one]?.[other];

/** Only what the expectation speaks of. */
const asked = (aspects: Aspects): Aspects =>
  Object.fromEntries(Object.entries(aspects).filter(([, [, expected]]) => expected !== undefined));

const sorted = (names: readonly (string | number)[]): string[] => names.map(String).sort();
const sortedIf = (names: readonly number[] | undefined): string[] | undefined => names && sorted(names);
const places = (order: Order): string[][] => order.map(sorted);
