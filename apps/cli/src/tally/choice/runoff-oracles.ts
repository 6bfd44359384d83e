import { inOrder, resultOf, type Aspects } from './oracle-aspects.js';

type Amounts = Readonly<Record<string, string>>;

/** A report of RCTab, with the rules it counted by. */
export interface ExpectedReport {
  readonly rules: Readonly<Record<string, string | boolean>>;
  readonly candidates?: readonly string[];
  readonly report: {
    readonly results: readonly ReportedRound[];
    readonly summary?: {
      readonly finalThreshold: string;
      readonly numCandidates: number;
      readonly numWinners: number;
      readonly totalNumBallots: string;
      readonly undervotes: number;
    };
  };
}

interface ReportedRound {
  readonly round?: number;
  readonly tally: Amounts;
  readonly inactiveBallots?: Amounts;
  readonly tallyResults: readonly {
    readonly elected?: string;
    readonly eliminated?: string;
    readonly transfers?: Amounts;
  }[];
  readonly threshold?: string;
}

interface CountedRound {
  readonly tally: Readonly<Record<string, string | number>>;
  readonly exhausted: string | number;
  readonly elected?: readonly string[];
  readonly eliminated: readonly string[] | string | null;
}

interface Counted {
  readonly rounds: readonly CountedRound[];
  readonly elected?: readonly string[];
  readonly winner?: string;
  readonly quota?: string;
  readonly ballots: number;
  readonly blank: number;
}

/** What our counts do not let anybody choose; a report by other rules cannot be compared. */
const OUR_RULES: Readonly<Record<string, string | boolean>> = {
  multiSeatBottomsUpPercentageThreshold: '',
  minimumVoteThreshold: '0',
  nonIntegerWinningThreshold: false,
  doesFirstRoundDetermineThreshold: false,
  hareQuota: false,
  continueUntilTwoCandidatesRemain: false,
  stopTabulationEarlyAfterRound: '',
  exhaustOnDuplicateCandidate: false,
  treatBlankAsUndeclaredWriteIn: false,
};

/** Every round of a report: votes, who was elected or left, what was passed on, what no longer counts, the threshold. */
export async function rounds(file: string, { rules, candidates, report }: ExpectedReport): Promise<Aspects> {
  const seats = Number(rules['numberOfWinners']);
  const computed = await resultOf<Counted>(file, seats === 1 ? 'irv' : 'stv', {
    ...inOrder,
    seats,
    decimals: Number(rules['decimalPlacesForVoteArithmetic']),
    maxSkipped: Number(rules['maxSkippedRanksAllowed']),
    overvote: rules['overvoteRule'] === 'exhaustImmediately' ? 'ends' : 'skips',
    batch: rules['batchElimination'] === true,
  });
  const { results, summary } = report;
  const winners = results.flatMap(({ tallyResults }) => tallyResults.flatMap(({ elected = [] }) => elected));
  // Once all are elected we stop; RCTab goes on to report what is left.
  const same = Math.min(computed.rounds.length, results.length);
  const [own, theirs] = [computed.rounds.slice(0, same), results.slice(0, same)];
  const aspects: Aspects = {
    winners: [[...(computed.elected ?? [computed.winner])].sort(), winners.sort()],
    rounds: [own.map(({ tally }) => asNumbers(tally)), theirs.map(({ tally }) => asNumbers(tally))],
    ...rulesKept(rules, seats),
  };
  if (!summary) return aspects;
  const named = Object.keys(own[0]?.tally ?? {}).map(nameOf);
  const real = named.filter((one) => one !== 'UWI').sort();
  return {
    ...aspects,
    candidates: [real, candidates && [...candidates].sort()],
    ...summaryOf(computed, summary, named.length, seats),
    ...courseOf(own, theirs, computed),
    ...endOf(computed, results.slice(same - 1)),
  };
}

/** RCTab also takes the surplus from those elected last, whose votes then no longer count. */
function endOf({ rounds: all, quota }: Counted, [last, after]: readonly ReportedRound[]): Aspects {
  const own = all.at(-1);
  if (!after || !own || !last || quota === undefined) return {};
  const tally = asNumbers(own.tally);
  const kept = Object.fromEntries(
    Object.entries(tally).map(([one, votes]) => [one, Math.min(votes, Number(quota))]),
  );
  const sumOf = (amounts: Readonly<Record<string, number>>): number =>
    Object.values(amounts).reduce((sum, one) => sum + one, 0);
  const surplus = sumOf(tally) - sumOf(kept);
  const passedOn = transfersOf(last.tallyResults);
  const uncounted = sumOf(asNumbers(after.inactiveBallots ?? {})) + (passedOn['residual surplus'] ?? 0);
  return {
    'the end': [
      { tally: kept, surplus, uncounted: Number(own.exhausted) + surplus, quota: Number(quota), after: 1 },
      {
        tally: asNumbers(after.tally),
        surplus: sumOf(passedOn),
        uncounted,
        quota: Number(after.threshold),
        after: Number(after.round) - Number(last.round),
      },
    ],
  };
}

function rulesKept(rules: ExpectedReport['rules'], seats: number): Aspects {
  const mode = seats === 1 ? 'singleWinnerMajority' : 'multiWinnerAllowMultipleWinnersPerRound';
  const known = Object.entries({ ...OUR_RULES, winnerElectionMode: mode }).filter(([rule]) => rule in rules);
  return known.length === 0
    ? {}
    : {
        rules: [Object.fromEntries(known), Object.fromEntries(known.map(([rule]) => [rule, rules[rule]]))],
      };
}

function summaryOf(
  computed: Counted,
  summary: NonNullable<ExpectedReport['report']['summary']>,
  candidates: number,
  seats: number,
): Aspects {
  return {
    summary: [
      {
        candidates,
        seats,
        ballots: computed.ballots + computed.blank,
        blank: computed.blank,
        threshold: thresholdOf(computed, computed.rounds.at(-1)),
      },
      {
        candidates: summary.numCandidates,
        seats: summary.numWinners,
        ballots: Number(summary.totalNumBallots),
        blank: summary.undervotes,
        threshold: Number(summary.finalThreshold),
      },
      0,
    ],
  };
}

/** Who goes in and out in each round, and what changes until the next. */
function courseOf(
  own: readonly CountedRound[],
  theirs: readonly ReportedRound[],
  computed: Counted,
): Aspects {
  const moves = theirs.slice(0, -1).map(({ tallyResults }) => transfersOf(tallyResults));
  const moved = own
    .slice(0, -1)
    .map((round, at) => changesTo(round, own[at + 1], Object.keys(moves[at] ?? {})));
  return {
    'numbers of rounds': [own.map((_, at) => at + 1), theirs.map(({ round }) => round)],
    'who is elected or leaves': [
      own.map(({ elected, eliminated }, at) => [
        (elected ?? (at === own.length - 1 ? [computed.winner ?? ''] : [])).map(nameOf).sort(),
        [eliminated ?? []].flat().map(nameOf).sort(),
      ]),
      theirs.map(({ tallyResults }) => [
        tallyResults.flatMap(({ elected = [] }) => elected).sort(),
        tallyResults.flatMap(({ eliminated }) => (eliminated === undefined ? [] : nameOf(eliminated))).sort(),
      ]),
    ],
    'votes passed on': [moved, moves],
    'votes that no longer count': [
      own.map(({ exhausted }) => Number(exhausted)),
      theirs.map(({ inactiveBallots = {} }) =>
        Object.values(inactiveBallots).reduce((sum, one) => sum + Number(one), 0),
      ),
    ],
    thresholds: [
      own.map((round) => thresholdOf(computed, round)),
      theirs.map(({ threshold }) => Number(threshold)),
    ],
  };
}

/** The quota, or one more than half of the votes that still count. */
function thresholdOf({ quota }: Counted, round: CountedRound | undefined): number {
  if (quota !== undefined) return Number(quota);
  const counted = Object.values(round?.tally ?? {}).reduce((sum: number, own) => sum + Number(own), 0);
  return Math.floor(counted / 2) + 1;
}

function transfersOf(results: ReportedRound['tallyResults']): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { transfers = {} } of results)
    for (const [to, votes] of Object.entries(transfers))
      sums[nameOf(to)] = (sums[nameOf(to)] ?? 0) + Number(votes);
  return sums;
}

function changesTo(
  { tally, exhausted }: CountedRound,
  next: CountedRound | undefined,
  names: readonly string[],
): Record<string, number> {
  const [now, then] = [asNumbers(tally), asNumbers(next?.tally ?? {})];
  return Object.fromEntries(
    names.map((name) => [
      name,
      name === 'exhausted'
        ? Number(next?.exhausted) - Number(exhausted)
        : (then[name] ?? Number.NaN) - (now[name] ?? 0),
    ]),
  );
}

const nameOf = (one: string): string => (one === 'Undeclared Write-ins' ? 'UWI' : one);

const asNumbers = (tally: Readonly<Record<string, string | number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(tally).map(([one, votes]) => [nameOf(one), Number(votes)]));
