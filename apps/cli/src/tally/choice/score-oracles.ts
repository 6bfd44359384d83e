import path from 'node:path';
import type { CriteriaScores, CriterionScore } from '@zwerm/ranking/choice/criteria-scores';
import type { QuadraticLine } from '@zwerm/ranking/choice/quadratic';
import { byLot, resultOf, type Aspects } from './oracle-aspects.js';

interface ExpectedCriterion {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly histogram: number[];
  readonly bayesMeanM10: number;
  readonly dirichletMean: number;
  readonly groupMeans: unknown;
}

export interface ExpectedStars {
  readonly globalMean: unknown;
  /** Per item its criteria, and `weighted_0.5_0.5`. */
  readonly items: Record<string, Record<string, ExpectedCriterion | number>>;
  readonly orderByWeighted: string[];
  readonly tolerance: number;
}

export interface ExpectedQuadratic {
  readonly voters?: number;
  readonly ballots: string;
  readonly linearTally: unknown;
  readonly quadraticTally: unknown;
  readonly quadraticFundingShare: unknown;
  readonly orderLinear: string[];
  readonly orderQuadratic: string[];
  readonly tolerance: number;
}

export interface ExpectedRatings {
  readonly tolerance: number;
  readonly models: Record<string, unknown>;
}

/** Printed with nine decimals, so that half of the last one is no difference. */
const ROUNDING = 5e-10;

/** Stars over criteria; the order that raters themselves stated is not in the file of marks, and not compared. */
export async function stars(file: string, expected: ExpectedStars): Promise<Aspects> {
  const { criterionMeans, items } = await resultOf<CriteriaScores>(file, 'stars');
  const tolerance = expected.tolerance + ROUNDING;
  const each = (of: (score: CriterionScore) => unknown): unknown =>
    Object.fromEntries(items.map(({ item, criteria }) => [item, mapped(criteria, of)]));
  const wanted = (of: (criterion: ExpectedCriterion) => unknown): unknown =>
    mapped(expected.items, (criteria) =>
      mapped(criteria, (one) => (typeof one === 'number' ? undefined : of(one))),
    );
  const scores = Object.fromEntries(items.map(({ item, score }) => [item, score]));
  return {
    'means of criteria': [criterionMeans, expected.globalMean, tolerance],
    counts: [
      each(({ n, histogram }) => ({ n, histogram })),
      wanted(({ n, histogram }) => ({ n, histogram })),
      0,
    ],
    'means and deviations': [
      each(({ mean, sd, groupMeans }) => ({ mean, sd, groupMeans })),
      wanted(({ mean, sd, groupMeans }) => ({ mean, sd, groupMeans })),
      tolerance,
    ],
    'shrunk means': [
      each(({ shrunkMean, evenPriorMean }) => [shrunkMean, evenPriorMean]),
      wanted(({ bayesMeanM10, dirichletMean }) => [bayesMeanM10, dirichletMean]),
      tolerance,
    ],
    scores: [scores, mapped(expected.items, (item) => item['weighted_0.5_0.5']), tolerance],
    order: [items.map(({ item }) => item), expected.orderByWeighted],
  };
}

/** Points read as credits. Nobody is told apart by equal points, so of a linear order only the points are compared. */
export async function quadratic(folder: string, expected: ExpectedQuadratic): Promise<Aspects> {
  const file = path.join(folder, expected.ballots);
  const { items, voters } = await resultOf<{ items: QuadraticLine[]; voters: number }>(
    file,
    'quadratic',
    byLot,
  );
  const dots = await resultOf<{ items: { item: string; dots: number }[] }>(file, 'dots', byLot);
  const each = (of: (line: QuadraticLine) => number): Record<string, number> =>
    Object.fromEntries(items.map((line) => [line.item, of(line)]));
  const points = each(({ credits }) => credits);
  const tolerance = expected.tolerance + ROUNDING;
  return {
    points: [points, expected.linearTally, 0],
    ...(expected.voters === undefined ? {} : { voters: [voters, expected.voters, 0] as const }),
    votes: [each(({ votes }) => votes), expected.quadraticTally, tolerance],
    'shares of a fund': [each(({ fundingShare }) => fundingShare), expected.quadraticFundingShare, tolerance],
    'order by votes': [items.map(({ item }) => item), expected.orderQuadratic],
    'order by points': [
      dots.items.map(({ dots: own }) => own),
      expected.orderLinear.map((item) => points[item]),
    ],
  };
}

const MODELS: Readonly<Record<string, string>> = {
  bradleyTerryFull: 'skill-bradley-terry',
  plackettLuce: 'skill-bradley-terry',
  thurstoneMostellerFull: 'skill-thurstone-mosteller',
};

/** Ratings choice by choice; with two items at a time Plackett–Luce is Bradley–Terry. */
export async function ratings(folder: string, { models, tolerance }: ExpectedRatings): Promise<Aspects> {
  const aspects: Aspects = {};
  for (const [model, expected] of Object.entries(models)) {
    const { items } = await resultOf<{ items: { item: string; mu: number; sigma: number }[] }>(
      folder,
      MODELS[model] ?? model,
    );
    const computed = items.map(({ item, mu, sigma }) => [item, { mu, sigma }]);
    aspects[model] = [Object.fromEntries(computed), expected, tolerance];
  }
  return aspects;
}

function mapped<In, Out>(table: Readonly<Record<string, In>>, of: (value: In) => Out): Record<string, Out> {
  const entries = Object.entries(table).map(([key, value]) => [key, of(value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
