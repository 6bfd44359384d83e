import {
  groupAwareConsensus,
  groupTests,
  isSignificant,
  voteTests,
  type GroupTests,
  type GroupVotes,
} from './representativeness.js';

const MOST_STATEMENTS = 5;

/** One statement with the votes of each group on it, and of everybody, in or out of a group. */
export interface ReportedStatement {
  readonly statement: number;
  readonly groups: readonly GroupVotes[];
  readonly everybody: GroupVotes;
}

/** A statement chosen to stand for a group. */
export interface Representative {
  readonly statement: number;
  readonly stance: 'agree' | 'disagree';
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly z: number;
  readonly ratio: number;
  readonly ratioZ: number;
  readonly bestAgree: boolean;
}

/** A statement on which everybody agrees, or disagrees. */
export interface ConsensusStatement {
  readonly statement: number;
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly z: number;
}

/** What Polis reports of a conversation whose groups are known. */
export interface PolisReport {
  readonly tests: readonly { readonly statement: number; readonly groups: readonly GroupTests[] }[];
  readonly groupAwareConsensus: readonly number[];
  readonly representatives: readonly (readonly Representative[])[];
  readonly consensus: {
    readonly agree: readonly ConsensusStatement[];
    readonly disagree: readonly ConsensusStatement[];
  };
}

/**
 * The numbers of a Polis report from counts by group, so that an organisation that knows Polis can compare. Passes
 * count as seen here, and only here: that is what lets a brigade drag others down by skipping, so no ranking of ours
 * uses these numbers.
 *
 * @param statements in order of their number; @param rejected numbers of statements moderated out
 * @see the formulas of compdemocracy/polis, math/src/polismath/math/repness.clj
 */
export function polisReport(
  statements: readonly ReportedStatement[],
  rejected: ReadonlySet<number>,
): PolisReport {
  const tests = statements.map(({ statement, groups }) => ({
    statement,
    votes: groups,
    groups: groups.map((group, index) => groupTests(group, sumOf(groups.filter((_, at) => at !== index)))),
  }));
  const shown = tests.filter(({ statement }) => !rejected.has(statement));
  const groupCount = statements[0]?.groups.length ?? 0;
  return {
    tests: tests.map(({ statement, groups }) => ({ statement, groups })),
    groupAwareConsensus: statements.map(({ groups }) => groupAwareConsensus(groups)),
    representatives: Array.from({ length: groupCount }, (_, group) =>
      representativesOf(
        shown.flatMap(({ statement, votes, groups }) => {
          const [own, test] = [votes[group], groups[group]];
          return own && test ? [{ statement, votes: own, test }] : [];
        }),
      ),
    ),
    consensus: {
      agree: consensusOf(statements, rejected, 'agree'),
      disagree: consensusOf(statements, rejected, 'disagree'),
    },
  };
}

interface TestedStatement {
  readonly statement: number;
  readonly votes: GroupVotes;
  readonly test: GroupTests;
}

function representativesOf(statements: readonly TestedStatement[]): Representative[] {
  const sufficient: Representative[] = [];
  let best: Representative | undefined;
  let bestAgree: TestedStatement | undefined;
  for (const tested of statements) {
    const { test } = tested;
    if (passes(test)) sufficient.push(represent(tested, false));
    const reach = Math.max(test.agreeRatioZ, test.disagreeRatioZ);
    if (sufficient.length === 0 && (best === undefined || reach > best.ratioZ))
      best = represent(tested, false);
    if (agreesBetter(tested, bestAgree?.test)) bestAgree = tested;
  }
  const head = bestAgree ? [represent(bestAgree, true)] : [];
  if (sufficient.length === 0) return head.length > 0 || !best ? head : [best];
  const rest = sufficient.filter(({ statement }) => statement !== bestAgree?.statement);
  rest.sort((a, b) => metric(b) - metric(a));
  const chosen = [...head, ...rest].slice(0, MOST_STATEMENTS);
  return [
    ...chosen.filter(({ stance }) => stance === 'agree'),
    ...chosen.filter(({ stance }) => stance === 'disagree'),
  ];
}

function passes(test: GroupTests): boolean {
  return (
    (isSignificant(test.agreeRatioZ) && isSignificant(test.agreeZ)) ||
    (isSignificant(test.disagreeRatioZ) && isSignificant(test.disagreeZ))
  );
}

function agreesBetter({ votes, test }: TestedStatement, best: GroupTests | undefined): boolean {
  if (votes.agrees === 0 && votes.disagrees === 0) return false;
  if (!best) return isSignificant(test.agreeZ) || (test.agreeRatio > 1 && test.agreeShare > 0.5);
  const share = (of: GroupTests): number => of.agreeShare * of.agreeZ;
  const ratio = (of: GroupTests): number => of.agreeRatio * of.agreeRatioZ;
  return best.agreeRatio > 1
    ? ratio(test) * share(test) > ratio(best) * share(best)
    : share(test) > share(best);
}

function represent({ statement, votes, test }: TestedStatement, bestAgree: boolean): Representative {
  const agrees = test.agreeRatioZ > test.disagreeRatioZ;
  return {
    statement,
    stance: agrees ? 'agree' : 'disagree',
    successes: agrees ? votes.agrees : votes.disagrees,
    trials: votes.seen,
    share: agrees ? test.agreeShare : test.disagreeShare,
    z: agrees ? test.agreeZ : test.disagreeZ,
    ratio: agrees ? test.agreeRatio : test.disagreeRatio,
    ratioZ: agrees ? test.agreeRatioZ : test.disagreeRatioZ,
    bestAgree,
  };
}

function metric({ ratio, ratioZ, share, z }: Representative): number {
  return ratio * ratioZ * share * z;
}

function consensusOf(
  statements: readonly ReportedStatement[],
  rejected: ReadonlySet<number>,
  stance: 'agree' | 'disagree',
): ConsensusStatement[] {
  return statements
    .filter(({ statement }) => !rejected.has(statement))
    .map(({ statement, everybody }): ConsensusStatement => {
      const { agreeShare, disagreeShare, agreeZ, disagreeZ } = voteTests(everybody);
      return {
        statement,
        successes: stance === 'agree' ? everybody.agrees : everybody.disagrees,
        trials: everybody.seen,
        share: stance === 'agree' ? agreeShare : disagreeShare,
        z: stance === 'agree' ? agreeZ : disagreeZ,
      };
    })
    .filter(({ share, z }) => share > 0.5 && isSignificant(z))
    .sort((a, b) => b.share * b.z - a.share * a.z)
    .slice(0, MOST_STATEMENTS);
}

function sumOf(groups: readonly GroupVotes[]): GroupVotes {
  return groups.reduce(
    (sum, group) => ({
      agrees: sum.agrees + group.agrees,
      disagrees: sum.disagrees + group.disagrees,
      seen: sum.seen + group.seen,
    }),
    { agrees: 0, disagrees: 0, seen: 0 },
  );
}
