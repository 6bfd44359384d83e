/** One mark: whole stars from 1 for an item on a criterion, by a person of a group. */
export interface CriterionMark {
  readonly participant: string;
  readonly group: string;
  readonly item: string;
  readonly criterion: string;
  readonly stars: number;
}

/** What people think of an item on one criterion; all in stars except `n` and `histogram`, which count marks. */
export interface CriterionScore {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation of the marks, over n − 1; 0 for one mark. */
  readonly sd: number;
  /** How many gave 1, 2, … stars. */
  readonly histogram: readonly number[];
  /** The mean as if ten more people had given the mean of the criterion. */
  readonly shrunkMean: number;
  /** The mean as if one more person had given each number of stars. */
  readonly evenPriorMean: number;
  readonly groupMeans: Readonly<Record<string, number>>;
}

export interface ItemScore {
  readonly item: string;
  /** Mean of the shrunk means of all criteria, each weighing the same. */
  readonly score: number;
  readonly criteria: Readonly<Record<string, CriterionScore>>;
}

export interface CriteriaScores {
  readonly criterionMeans: Readonly<Record<string, number>>;
  /** Best first, then by id. */
  readonly items: readonly ItemScore[];
  /** How many stars more than others each person gives; taken off before counting when asked for, else empty. */
  readonly severities: ReadonlyMap<string, number>;
}

/** Marks that the prior weighs as much as. */
const PRIOR = 10;
const SEVERITY_PRIOR = 5;

/**
 * Scores over criteria: means shrunk towards that of the criterion, so that two enthusiasts do not top the list
 * (Bayesian average with k₀ = 10). One more star never lowers an item. Pure function of the set of marks.
 *
 * @param levels most stars that can be given
 * @param isLevelled takes off how mild a person is: Σ(mark − mean of the item on the criterion) / (marks + 5)
 * @throws RangeError when a mark is no whole number from 1 to `levels`
 */
export function criteriaScores(
  marks: readonly CriterionMark[],
  levels: number,
  isLevelled = false,
): CriteriaScores {
  for (const { stars } of marks)
    if (!Number.isInteger(stars) || stars < 1 || stars > levels)
      throw new RangeError(`${stars} is no number of stars from 1 to ${levels}`);
  const severities = isLevelled ? severitiesOf(marks) : new Map<string, number>();
  const valued = marks.map((mark) => ({
    ...mark,
    value: mark.stars - (severities.get(mark.participant) ?? 0),
  }));
  const byCriterion = grouped(valued, ({ criterion }) => criterion);
  const criterionMeans = mapped(byCriterion, meanOf);
  const items = Object.entries(grouped(valued, ({ item }) => item)).map(([item, own]) => {
    const criteria = mapped(
      grouped(own, ({ criterion }) => criterion),
      (some, criterion) => scoreOf(some, levels, criterionMeans[criterion] ?? 0),
    );
    const means = Object.values(criteria).map(({ shrunkMean }) => shrunkMean);
    return { item, score: sumOf(means) / means.length, criteria };
  });
  items.sort((a, b) => b.score - a.score || (a.item < b.item ? -1 : 1));
  return { criterionMeans, items, severities };
}

interface ValuedMark extends CriterionMark {
  readonly value: number;
}

function scoreOf(marks: readonly ValuedMark[], levels: number, criterionMean: number): CriterionScore {
  const n = marks.length;
  const mean = meanOf(marks);
  const sum = mean * n;
  const squares = sumOf(marks.map(({ value }) => (value - mean) ** 2));
  const histogram = Array.from(
    { length: levels },
    (_, at) => marks.filter(({ stars }) => stars === at + 1).length,
  );
  return {
    n,
    mean,
    sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0,
    histogram,
    shrunkMean: (PRIOR * criterionMean + sum) / (PRIOR + n),
    evenPriorMean: (sum + (levels * (levels + 1)) / 2) / (n + levels),
    groupMeans: mapped(
      grouped(marks, ({ group }) => group),
      meanOf,
    ),
  };
}

function severitiesOf(marks: readonly CriterionMark[]): Map<string, number> {
  const key = ({ item, criterion }: CriterionMark): string => JSON.stringify([item, criterion]);
  const means = mapped(grouped(marks, key), (some) => sumOf(some.map(({ stars }) => stars)) / some.length);
  const byPerson = grouped(marks, ({ participant }) => participant);
  const severities = mapped(
    byPerson,
    (own) => sumOf(own.map((mark) => mark.stars - (means[key(mark)] ?? 0))) / (own.length + SEVERITY_PRIOR),
  );
  return new Map(Object.entries(severities));
}

/** Sums smallest first, so that the order of marks changes no bit. */
const sumOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0);

const meanOf = (marks: readonly ValuedMark[]): number =>
  sumOf(marks.map(({ value }) => value)) / marks.length;

function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Readonly<Record<string, readonly Value[]>> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return Object.fromEntries(groups);
}

function mapped<In, Out>(
  groups: Readonly<Record<string, In>>,
  of: (group: In, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(
    Object.entries(groups)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, group]) => [key, of(group, key)]),
  );
}
