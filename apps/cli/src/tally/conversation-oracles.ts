import { opinionSpace } from '@zwerm/ranking/opinion-groups/opinion-space';
import type { OpinionVotes } from '@zwerm/ranking/opinion-groups/opinion-votes';
import {
  polisReport,
  type ConsensusStatement,
  type PolisReport,
  type Representative,
} from '@zwerm/ranking/opinion-groups/polis-report';
import type { Aspects } from './choice/oracle-aspects.js';
import type { PolisFigures } from './polis-figures.js';

interface ExpectedStatement {
  readonly tid: number;
  readonly nSuccess: number;
  readonly nTrials: number;
  readonly pSuccess: number;
  readonly pTest: number;
  readonly repfulFor?: string;
  readonly repness?: number;
  readonly repnessTest?: number;
  readonly bestAgree?: boolean;
}

/** What is expected of a conversation beyond its counts and Wilson bounds. */
export interface ExpectedFigures {
  readonly matrixCheck: { readonly cells: number; readonly matching: number };
  readonly totals: Readonly<Record<string, unknown>>;
  readonly tolerance: Readonly<Record<'counts' | 'probabilities' | 'zscores' | 'pcaLoadings', number>>;
  readonly moderatedOut: readonly number[];
  readonly comments: readonly {
    readonly tid: number;
    readonly seen: number;
    readonly laplaceAgree: number;
    readonly groupAwareConsensus: number;
    readonly groups: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }[];
  readonly rankings: Readonly<Record<string, readonly number[]>>;
  readonly repness: Readonly<Record<string, readonly ExpectedStatement[]>>;
  readonly consensus: Readonly<Record<'agree' | 'disagree', readonly ExpectedStatement[]>>;
  readonly pca: {
    readonly explainedVariance: readonly number[];
    readonly explainedVarianceRatio: readonly number[];
    readonly tids: readonly number[];
    readonly components: readonly (readonly number[])[];
  };
}

/** Votes a person must have cast to stand in the map of opinion. */
const IN_CONVERSATION = 7;
/** Printed with ten decimals. */
const ROUNDING = 5e-11;

/** The figures of a Polis report: totals, shares and tests by group, what stands for a group, the map of opinion. */
export function conversationFigures(figures: PolisFigures, expected: ExpectedFigures): Aspects {
  const { counts, cells, moderatedOut } = figures;
  const report = polisReport(counts, moderatedOut);
  return {
    'matrix of Polis': [cells, { all: expected.matrixCheck.cells, same: expected.matrixCheck.matching }, 0],
    totals: [totalsOf(figures), expected.totals, 0],
    'moderated out': [
      [...moderatedOut].sort((a, b) => a - b),
      expected.moderatedOut,
      expected.tolerance.counts,
    ],
    ...ofComments(figures, report, expected),
    ...ofGroups(figures, report, expected),
    ...orders(figures, report.groupAwareConsensus, expected.rankings),
    ...chosen(report, expected),
    ...components(figures.shown, figures.statements, expected),
  };
}

type Comment = ExpectedFigures['comments'][number];

const byId = ({ comments }: ExpectedFigures, of: (comment: Comment) => unknown): object =>
  Object.fromEntries(comments.map((comment) => [comment.tid, of(comment)]));

const ours = (
  { counts }: PolisFigures,
  of: (line: PolisFigures['counts'][number], at: number) => unknown,
): object => Object.fromEntries(counts.map((line, at) => [line.statement, of(line, at)]));

function ofComments(figures: PolisFigures, report: PolisReport, expected: ExpectedFigures): Aspects {
  const tolerance = expected.tolerance.probabilities + ROUNDING;
  return {
    seen: [ours(figures, ({ everybody }) => everybody.seen), byId(expected, ({ seen }) => seen), 0],
    'smoothed shares': [
      ours(figures, ({ everybody }) => smoothed(everybody)),
      byId(expected, ({ laplaceAgree }) => laplaceAgree),
      tolerance,
    ],
    'consensus over groups': [
      ours(figures, (_, at) => report.groupAwareConsensus[at]),
      byId(expected, ({ groupAwareConsensus }) => groupAwareConsensus),
      tolerance,
    ],
  };
}

function ofGroups(figures: PolisFigures, { tests }: PolisReport, expected: ExpectedFigures): Aspects {
  const { probabilities, zscores } = expected.tolerance;
  const tested = (of: (one: PolisReport['tests'][number]['groups'][number]) => unknown): object =>
    ours(figures, (_, at) => tests[at]?.groups.map(of));
  const wanted = (of: (one: Readonly<Record<string, number>>) => unknown): object =>
    byId(expected, ({ groups }) => Object.values(groups).map(of));
  return {
    'counts by group': [
      ours(figures, ({ groups }) => groups.map(({ agrees, disagrees, seen }) => [agrees, disagrees, seen])),
      wanted(({ na, nd, ns }) => [na, nd, ns]),
      0,
    ],
    'shares by group': [
      tested(({ agreeShare, disagreeShare }) => [agreeShare, disagreeShare]),
      wanted(({ pa, pd }) => [pa, pd]),
      probabilities + ROUNDING,
    ],
    'tests by group': [
      tested((one) => [
        one.agreeZ,
        one.disagreeZ,
        one.agreeRatio,
        one.disagreeRatio,
        one.agreeRatioZ,
        one.disagreeRatioZ,
      ]),
      wanted(({ pat, pdt, ra, rd, rat, rdt }) => [pat, pdt, ra, rd, rat, rdt]),
      zscores,
    ],
  };
}

const smoothed = ({ agrees, seen }: { readonly agrees: number; readonly seen: number }): number =>
  (agrees + 1) / (seen + 2);

function totalsOf({ votes, voteRows, statements, groupSizes }: PolisFigures): object {
  const cast = new Array<number>(votes.people).fill(0);
  for (const person of votes.person) cast[person] = (cast[person] ?? 0) + 1;
  return {
    commentsWithVotes: statements.length,
    voters: votes.people,
    voteRows,
    uniqueVotes: votes.person.length,
    revotes: voteRows - votes.person.length,
    inConv: cast.filter((own) => own >= IN_CONVERSATION).length,
    groupSizes,
  };
}

/** Orders by a score, compared as the scores in that order: equal scores may stand either way round. */
function orders(
  { counts, moderatedOut }: PolisFigures,
  consensus: readonly number[],
  rankings: ExpectedFigures['rankings'],
): Aspects {
  const scores: Readonly<Record<string, ReadonlyMap<number, number>>> = {
    groupAwareConsensus: new Map(counts.map(({ statement }, at) => [statement, consensus[at] ?? 0])),
    laplaceAgree: new Map(counts.map(({ statement, everybody }) => [statement, smoothed(everybody)])),
    rawAgree: new Map(counts.map(({ statement, everybody }) => [statement, everybody.agrees])),
  };
  return Object.fromEntries(
    Object.entries(scores).map(([name, scoreOf]) => {
      const ranked = [...scoreOf].filter(([one]) => !moderatedOut.has(one)).map(([, score]) => score);
      const theirs = (rankings[name] ?? []).map((one) =>
        moderatedOut.has(one) ? undefined : scoreOf.get(one),
      );
      return [`order by ${name}`, [ranked.sort((a, b) => b - a), theirs, ROUNDING]];
    }),
  );
}

function chosen(report: PolisReport, expected: ExpectedFigures): Aspects {
  const tolerance = expected.tolerance.zscores;
  const stated = ({ statement, successes, trials, share, z }: ConsensusStatement): unknown[] => [
    statement,
    successes,
    trials,
    share,
    z,
  ];
  const wanted = ({ tid, nSuccess, nTrials, pSuccess, pTest }: ExpectedStatement): unknown[] => [
    tid,
    nSuccess,
    nTrials,
    pSuccess,
    pTest,
  ];
  const standing = (one: Representative): unknown[] => [
    ...stated(one),
    one.stance,
    one.ratio,
    one.ratioZ,
    one.bestAgree,
  ];
  return {
    'what stands for a group': [
      report.representatives.map((own) => own.map(standing)),
      Object.values(expected.repness).map((own) =>
        own.map((one) => [
          ...wanted(one),
          one.repfulFor,
          one.repness,
          one.repnessTest,
          one.bestAgree ?? false,
        ]),
      ),
      tolerance,
    ],
    'what everybody agrees on': [
      report.consensus.agree.map(stated),
      expected.consensus.agree.map(wanted),
      tolerance,
    ],
    'what everybody disagrees on': [
      report.consensus.disagree.map(stated),
      expected.consensus.disagree.map(wanted),
      tolerance,
    ],
  };
}

function components(
  shown: OpinionVotes,
  statements: readonly number[],
  { pca, tolerance }: ExpectedFigures,
): Aspects {
  const space = opinionSpace(shown);
  const placeOf = new Map(statements.map((statement, place) => [statement, place]));
  const total = shown.person.reduce(
    (sum, _, at) => sum + ((shown.value[at] ?? 0) - (space.means[shown.idea[at] ?? 0] ?? 0)) ** 2,
    0,
  );
  // The variance of where people stand, before the stretching that lets people with few votes stand apart.
  const along = space.components.map((component) => {
    const scores = new Float64Array(shown.people);
    shown.person.forEach((person, at) => {
      const idea = shown.idea[at] ?? 0;
      const own = ((shown.value[at] ?? 0) - (space.means[idea] ?? 0)) * (component[idea] ?? 0);
      scores[person] = (scores[person] ?? 0) + own;
    });
    return varianceSum(scores);
  });
  return {
    'principal components': [
      space.components.map((component) => pca.tids.map((tid) => component[placeOf.get(tid) ?? -1])),
      pca.components,
      tolerance.pcaLoadings,
    ],
    'variance of opinion': [
      along.map((sum) => sum / (shown.people - 1)),
      pca.explainedVariance,
      tolerance.pcaLoadings,
    ],
    'share of the variance': [
      along.map((sum) => sum / total),
      pca.explainedVarianceRatio,
      tolerance.pcaLoadings,
    ],
  };
}

function varianceSum(scores: Float64Array): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
}
