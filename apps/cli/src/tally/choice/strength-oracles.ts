import path from 'node:path';
import { csvRows } from '../csv-rows.js';
import { resultOf, type Aspects } from './oracle-aspects.js';

export interface ExpectedStrengths {
  readonly items?: number;
  readonly votes?: number;
  readonly sessions?: number;
  readonly leftWinRate?: number;
  readonly counts: Readonly<Record<string, ExpectedCounts>>;
  readonly btMap: {
    readonly theta: unknown;
    readonly laplaceSd?: unknown;
    readonly meanWinProb100: unknown;
    readonly order?: readonly number[];
  };
  readonly ep?: { readonly mean: unknown; readonly sd: unknown };
  readonly tolerance?: { readonly theta: number; readonly sd: number; readonly ep: number };
}

interface ExpectedCounts {
  readonly wins: number;
  readonly losses: number;
  readonly allOurIdeasScore?: number;
}

interface ComputedItem {
  readonly item: string;
  readonly theta: number;
  readonly sd: number;
  readonly meanWinChance: number;
  readonly wins: number;
  readonly losses: number;
  readonly score: number;
}

interface Computed<Item> {
  readonly items: readonly Item[];
  readonly votes: number;
  readonly leftWinRate: number;
}

/** Printed with six decimals. */
const ROUNDING = 5e-7;

/** Strengths from choices between two: counts, the maximum, how sure it is, and the posterior by passing messages. */
export async function strengths(folder: string, expected: ExpectedStrengths): Promise<Aspects> {
  const { counts, btMap, ep, tolerance } = expected;
  const { items, votes, leftWinRate } = await resultOf<Computed<ComputedItem>>(folder, 'bradley-terry');
  const each = (of: (item: ComputedItem) => unknown): Record<string, unknown> =>
    Object.fromEntries(items.map((item) => [item.item, of(item)]));
  const wanted = (of: (one: ExpectedCounts) => unknown): Record<string, unknown> =>
    Object.fromEntries(Object.entries(counts).map(([item, one]) => [item, of(one)]));
  const hasScores = Object.values(counts).every((one) => one.allOurIdeasScore !== undefined);
  const aspects: Aspects = {
    counts: [
      each(({ wins, losses }) => ({ wins, losses })),
      wanted(({ wins, losses }) => ({ wins, losses })),
      0,
    ],
    theta: [each(({ theta }) => theta), btMap.theta, tolerance?.theta],
    'mean chance to win': [each(({ meanWinChance }) => meanWinChance), btMap.meanWinProb100],
    items: [items.length, expected.items, 0],
    choices: [votes, expected.votes, 0],
    'share of left': [leftWinRate, expected.leftWinRate, ROUNDING],
    'deviations of theta': [each(({ sd }) => sd), btMap.laplaceSd, tolerance?.sd],
    'score of All Our Ideas': [
      each(({ score }) => score),
      hasScores ? wanted((one) => one.allOurIdeasScore) : undefined,
      ROUNDING,
    ],
    order: [items.map(({ item }) => item), btMap.order?.map(String)],
  };
  if (expected.sessions !== undefined) aspects['sessions'] = [await sessionsIn(folder), expected.sessions, 0];
  if (ep) {
    const posterior = await resultOf<Computed<{ item: string; mean: number; sd: number }>>(
      folder,
      'strength-posterior',
    );
    const of = (name: 'mean' | 'sd'): object =>
      Object.fromEntries(posterior.items.map((one) => [one.item, one[name]]));
    aspects['means by messages'] = [of('mean'), ep.mean, tolerance?.ep];
    aspects['deviations by messages'] = [of('sd'), ep.sd, tolerance?.ep];
  }
  return Object.fromEntries(Object.entries(aspects).filter(([, [, one]]) => one !== undefined));
}

async function sessionsIn(folder: string): Promise<number> {
  const sessions = new Set<string>();
  for await (const row of csvRows(path.join(folder, 'votes.csv'), ['session']))
    sessions.add(row.cell('session'));
  return sessions.size;
}
