import { bridging } from '@zwerm/ranking/opinion-groups/bridging';
import type { Aspects } from './choice/oracle-aspects.js';
import type { PolisFigures } from './polis-figures.js';

/** The exact minimum of the loss of Community Notes, and what its own program found. */
export interface ExpectedBridging {
  readonly raters: number;
  readonly statements: number;
  readonly ratings: number;
  readonly exactLoss: number;
  readonly globalIntercept: { readonly exact: number; readonly communityNotes: number };
  readonly tolerance: { readonly loss: number; readonly intercept: number };
  readonly agreement: {
    readonly kendallTauInterceptExactVsCN: number;
    readonly maxAbsInterceptDiff: number;
    readonly top10Overlap: number;
  };
  readonly statementsById: Readonly<Record<string, ExpectedIdea>>;
  readonly orderByIntercept: readonly number[];
}

interface ExpectedIdea {
  readonly intercept: number;
  readonly absFactor: number;
  readonly cnIntercept: number;
  readonly ratings: number;
}

const FEWEST = { ofPerson: 10, onIdea: 5 } as const;
/** Factors are determined less sharply than intercepts; their own program's intercepts are printed with five decimals. */
const [FACTOR_TOLERANCE, ROUNDING] = [1e-3, 1e-4];

/** Bridging beside its oracle; Community Notes' own intercepts within what the oracle says they differ at most. */
export function bridgingFigures(figures: PolisFigures, expected: ExpectedBridging): Aspects {
  const { statementsById, tolerance, agreement, globalIntercept } = expected;
  const found = bridging(figures.shown);
  const ids = Object.keys(statementsById);
  const of = (tid: string) => found.ideas[figures.statements.indexOf(Number(tid))];
  const table = (value: (tid: string) => unknown): object =>
    Object.fromEntries(ids.map((tid) => [tid, value(tid)]));
  const each = (value: (one: ExpectedIdea) => unknown): object =>
    Object.fromEntries(Object.entries(statementsById).map(([tid, one]) => [tid, value(one)]));
  const order = [...ids].sort((a, b) => (of(b)?.intercept ?? 0) - (of(a)?.intercept ?? 0));
  const theirs = ids.map((tid) => statementsById[tid]?.cnIntercept ?? Number.NaN);
  const ours = ids.map((tid) => of(tid)?.intercept ?? Number.NaN);
  return {
    'what was counted': [
      countedIn(figures),
      { raters: expected.raters, statements: expected.statements, ratings: expected.ratings },
      0,
    ],
    loss: [found.loss, expected.exactLoss, tolerance.loss],
    mean: [found.mean, globalIntercept.exact, tolerance.intercept],
    'mean of Community Notes': [found.mean, globalIntercept.communityNotes, agreement.maxAbsInterceptDiff],
    intercepts: [table((tid) => of(tid)?.intercept), each(({ intercept }) => intercept), tolerance.intercept],
    factors: [
      table((tid) => Math.abs(of(tid)?.factor ?? Number.NaN)),
      each(({ absFactor }) => absFactor),
      FACTOR_TOLERANCE,
    ],
    'intercepts of Community Notes': [
      table((tid) => of(tid)?.intercept),
      each(({ cnIntercept }) => cnIntercept),
      agreement.maxAbsInterceptDiff + ROUNDING,
    ],
    'ratings of each': [table((tid) => ratingsOn(figures, Number(tid))), each(({ ratings }) => ratings), 0],
    'order by intercept': [
      order.map((tid) => of(tid)?.intercept),
      expected.orderByIntercept.map((tid) => of(`${tid}`)?.intercept),
      tolerance.intercept,
    ],
    'alike to Community Notes': [
      { tau: kendallTau(ours, theirs), top10: tenAlike(ours, theirs) },
      { tau: agreement.kendallTauInterceptExactVsCN, top10: agreement.top10Overlap },
      1e-3,
    ],
  };
}

/** How many are among the ten highest on both sides. */
function tenAlike(ours: readonly number[], theirs: readonly number[]): number {
  const best = (values: readonly number[]): number[] =>
    [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, 10);
  return best(ours).filter((one) => best(theirs).includes(one)).length;
}

function countedIn({ shown }: PolisFigures): object {
  const [cast, received] = [new Map<number, number>(), new Map<number, number>()];
  shown.person.forEach((person, at) => {
    const idea = shown.idea[at] ?? -1;
    cast.set(person, (cast.get(person) ?? 0) + 1);
    received.set(idea, (received.get(idea) ?? 0) + 1);
  });
  const [raters, rated] = [new Set<number>(), new Set<number>()];
  let ratings = 0;
  shown.person.forEach((person, at) => {
    const idea = shown.idea[at] ?? -1;
    if ((cast.get(person) ?? 0) < FEWEST.ofPerson || (received.get(idea) ?? 0) < FEWEST.onIdea) return;
    raters.add(person);
    rated.add(idea);
    ratings += 1;
  });
  return { raters: raters.size, statements: rated.size, ratings };
}

/** All votes on an idea, of people with few votes as well. */
function ratingsOn({ shown, statements }: PolisFigures, tid: number): number {
  const idea = statements.indexOf(tid);
  return shown.idea.reduce((sum, one) => sum + (one === idea ? 1 : 0), 0);
}

/** Pairs in the same order minus those in the other, out of all that neither side ties (tau-b). */
function kendallTau(ours: readonly number[], theirs: readonly number[]): number {
  let [agree, ofOurs, ofTheirs] = [0, 0, 0];
  ours.forEach((own, at) => {
    for (let other = 0; other < at; other += 1) {
      const [x, y] = [
        Math.sign(own - (ours[other] ?? 0)),
        Math.sign((theirs[at] ?? 0) - (theirs[other] ?? 0)),
      ];
      agree += x * y;
      ofOurs += x * x;
      ofTheirs += y * y;
    }
  });
  return agree / Math.sqrt(ofOurs * ofTheirs);
}
