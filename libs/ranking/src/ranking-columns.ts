import {
  rankCompared,
  type ChangedComparisons,
  type ComparedRanking,
  type KeptComparisons,
} from './compared-round.js';
import { idsIn } from './choice/pair-columns.js';
import type { MethodRanking } from './method.js';
import type { ListedShare, RankedIdea } from './posterior-ranking.js';
import { weighedParts, type IdeaCounts, type RankedRound } from './round-counts.js';

/** What was counted of ideas, in memory that threads share: an object for each would be copied on the way there. */
export interface CountColumns {
  /** Each on a line of its own. */
  readonly ids: string;
  /** Six of each idea in turn, then for each part of the roll that is weighed its agrees and its trials. */
  readonly counts: Float64Array;
}

/** A ranking in such memory: lines in their order. */
export interface RankingColumns {
  readonly head: Omit<MethodRanking, 'ideas'>;
  /** Where in the ids that were given each line is. */
  readonly order: Uint32Array;
  /** The numbers of each line in turn; NaN where it has none. */
  readonly numbers: Float64Array;
}

const counted = ['agree', 'disagree', 'pass', 'supporters', 'marks', 'points'] as const;
// In the order in which a ranking writes them.
const always = [
  ...(['rank', 'tier', 'score', 'low', 'high', 'n', 'agree', 'disagree', 'pass'] as const),
  ...(['wilsonLow', 'wilsonHigh'] as const),
];
const sometimes = ['strength', 'strengthVariance', 'points'] as const;
const asCommonGround = ['rank', 'tier', 'score', 'low', 'high'] as const;
const width = always.length + sometimes.length + asCommonGround.length;

type Numbers<Name extends string> = Record<Name, number>;
type Line = { ideaId: string; commonGround?: ListedShare } & Numbers<(typeof always)[number]> &
  Partial<Numbers<(typeof sometimes)[number]>>;

/** Ranks beside the event loop, from columns into columns. @see rankCompared */
export function rankColumns(
  round: RankedRound,
  columns: CountColumns,
  participants: number,
  said: ChangedComparisons,
): { readonly ranking: RankingColumns; readonly kept: KeptComparisons | undefined } {
  const { ranking, kept }: ComparedRanking = rankCompared(
    round,
    countsOfColumns(round, columns),
    participants,
    said,
  );
  return { ranking: columnsOfRanking(ranking, columns.ids), kept };
}

export function columnsOfCounts(round: RankedRound, counts: Iterable<IdeaCounts>): CountColumns {
  const ideas = [...counts];
  const parts = weighedParts(round)?.length ?? 0;
  const numbers = sharedNumbers(ideas.length * (counted.length + 2 * parts));
  let to = 0;
  const put = (value: number): void => {
    numbers[to] = value;
    to += 1;
  };
  for (const idea of ideas) {
    for (const name of counted) put(idea[name]);
    for (let part = 0; part < parts; part += 1) {
      put(idea.byPart?.agrees[part] ?? 0);
      put(idea.byPart?.trials[part] ?? 0);
    }
  }
  return { ids: ideas.map(({ ideaId }) => ideaId).join('\n'), counts: numbers };
}

function countsOfColumns(round: RankedRound, { ids, counts }: CountColumns): IdeaCounts[] {
  const parts = weighedParts(round)?.length ?? 0;
  let from = 0;
  const next = (): number => {
    from += 1;
    return counts[from - 1] ?? 0;
  };
  return idsIn(ids).map((ideaId) => {
    const [agree, disagree, pass] = [next(), next(), next()];
    const [supporters, marks, points] = [next(), next(), next()];
    const idea = { ideaId, agree, disagree, pass, supporters, marks, points };
    if (parts === 0) return idea;
    const byPart = { agrees: [] as number[], trials: [] as number[] };
    for (let part = 0; part < parts; part += 1) {
      byPart.agrees.push(next());
      byPart.trials.push(next());
    }
    return { ...idea, byPart };
  });
}

function columnsOfRanking({ ideas, ...head }: MethodRanking, ids: string): RankingColumns {
  const placeOf = new Map(idsIn(ids).map((id, place) => [id, place]));
  const order = new Uint32Array(new SharedArrayBuffer(4 * ideas.length));
  const numbers = sharedNumbers(width * ideas.length);
  ideas.forEach((line, index) => {
    order[index] = placeOf.get(line.ideaId) ?? 0;
    numbers.set(numbersOf(line), index * width);
  });
  return { head, order, numbers };
}

const numbersOf = (line: RankedIdea): number[] => [
  ...always.map((name) => line[name]),
  ...sometimes.map((name) => line[name] ?? NaN),
  ...asCommonGround.map((name) => line.commonGround?.[name] ?? NaN),
];

/** @param ids as they were given to be ranked */
export function rankingOfColumns({ head, order, numbers }: RankingColumns, ids: string): MethodRanking {
  const known = idsIn(ids);
  const ideas = Array.from(order, (place, index) => lineOf(known[place] ?? '', numbers, index * width));
  return { ...head, ideas };
}

function lineOf(ideaId: string, numbers: Float64Array, from: number): RankedIdea {
  let at = from;
  const line = { ideaId } as Line;
  for (const name of always) line[name] = numbers[at++] ?? 0;
  for (const name of sometimes) {
    const value = numbers[at++] ?? NaN;
    if (!Number.isNaN(value)) line[name] = value;
  }
  if (Number.isNaN(numbers[at])) return line;
  const [rank = 0, tier = 0, score = 0, low = 0, high = 0] = numbers.subarray(at, at + asCommonGround.length);
  line.commonGround = { rank, tier, score, low, high };
  return line;
}

const sharedNumbers = (size: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * size));
