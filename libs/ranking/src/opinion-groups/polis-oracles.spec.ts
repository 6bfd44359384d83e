import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { polisConversation, type PolisConversation } from '../../test/polis-conversation.js';
import { bridging } from './bridging.js';
import { opinionGroups } from './opinion-groups.js';
import { opinionSpace } from './opinion-space.js';
import { votesWhere } from './opinion-votes.js';
import { polisReport, type PolisReport, type ReportedStatement } from './polis-report.js';
import type { GroupVotes } from './representativeness.js';

interface ExpectedRepresentative {
  tid: number;
  repfulFor: string;
  nSuccess: number;
  nTrials: number;
  pSuccess: number;
  pTest: number;
  repness: number;
  repnessTest: number;
  bestAgree?: boolean;
}
type ExpectedConsensus = Pick<ExpectedRepresentative, 'tid' | 'nSuccess' | 'nTrials' | 'pSuccess' | 'pTest'>;
interface Expected {
  moderatedOut: number[];
  comments: {
    tid: number;
    agree: number;
    disagree: number;
    seen: number;
    groupAwareConsensus: number;
    groups: Record<string, Record<string, number>>;
  }[];
  repness: Record<string, ExpectedRepresentative[]>;
  consensus: { agree: ExpectedConsensus[]; disagree: ExpectedConsensus[] };
  pca: { tids: number[]; components: number[][] };
}

// `npm run test:oracles -- <folder>` brings more conversations than may be copied into the repository.
const root = process.env['ZWERM_ORACLES'] ?? path.resolve(__dirname, '../../fixtures/polis');
const conversations = readdirSync(root).filter((name) => existsSync(path.join(root, name, 'expected.json')));
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(path.join(root, name, 'expected.json'), 'utf8')) as Expected;

function countsOf({ votes, statements, groups }: PolisConversation): ReportedStatement[] {
  const groupCount = Math.max(...groups) + 1;
  const empty = (): { agrees: number; disagrees: number; seen: number } => ({
    agrees: 0,
    disagrees: 0,
    seen: 0,
  });
  const counted = statements.map((statement) => ({
    statement,
    groups: Array.from({ length: groupCount }, empty),
    everybody: empty(),
  }));
  votes.person.forEach((person, at) => {
    const line = counted[votes.idea[at] ?? -1];
    const value = votes.value[at] ?? 0;
    for (const votesOf of [line?.everybody, line?.groups[groups[person] ?? -1]]) {
      if (!votesOf) continue;
      votesOf.seen += 1;
      if (value > 0) votesOf.agrees += 1;
      if (value < 0) votesOf.disagrees += 1;
    }
  });
  return counted;
}

/** Adjusted Rand index: 1 for the same partition, 0 for chance. */
function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const tally = (keys: readonly string[]): number[] => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()];
  };
  const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + pairs(n), 0);
  const both = sum(tally(a.map((label, index) => `${label}/${b[index]}`)));
  const [ofA, ofB] = [sum(tally(a.map(String))), sum(tally(b.map(String)))];
  const chance = (ofA * ofB) / pairs(a.length);
  return (both - chance) / ((ofA + ofB) / 2 - chance);
}

describe.each(conversations)('the Polis report of %s', (name) => {
  const expected = expectedOf(name);
  const conversation = polisConversation(path.join(root, name));
  const counts = countsOf(conversation);
  let report: PolisReport;

  beforeAll(() => {
    report = polisReport(counts, new Set(expected.moderatedOut));
  });

  it('has the counts by group, exactly', () => {
    expect(counts).toHaveLength(expected.comments.length);
    for (const comment of expected.comments) {
      const line = counts.find(({ statement }) => statement === comment.tid);
      expect(line?.everybody).toEqual({
        agrees: comment.agree,
        disagrees: comment.disagree,
        seen: comment.seen,
      });
      const groups = Object.entries(comment.groups).map(([group, { na, nd, ns }]): [number, GroupVotes] => [
        Number(group),
        { agrees: na ?? NaN, disagrees: nd ?? NaN, seen: ns ?? NaN },
      ]);
      for (const [group, votes] of groups) expect(line?.groups[group]).toEqual(votes);
    }
  });

  it('has shares to 1e-9, and z and ratios to 1e-6', () => {
    for (const comment of expected.comments) {
      const at = counts.findIndex(({ statement }) => statement === comment.tid);
      expect(Math.abs((report.groupAwareConsensus[at] ?? NaN) - comment.groupAwareConsensus)).toBeLessThan(
        1e-9,
      );
      for (const [group, given] of Object.entries(comment.groups)) {
        const found = report.tests[at]?.groups[Number(group)];
        expect(Math.abs((found?.agreeShare ?? NaN) - (given['pa'] ?? NaN))).toBeLessThan(1e-9);
        expect(Math.abs((found?.disagreeShare ?? NaN) - (given['pd'] ?? NaN))).toBeLessThan(1e-9);
        const measured = [
          found?.agreeZ,
          found?.disagreeZ,
          found?.agreeRatio,
          found?.disagreeRatio,
          found?.agreeRatioZ,
          found?.disagreeRatioZ,
        ];
        ['pat', 'pdt', 'ra', 'rd', 'rat', 'rdt'].forEach((key, place) => {
          expect(Math.abs((measured[place] ?? NaN) - (given[key] ?? NaN))).toBeLessThan(1e-6);
        });
      }
    }
  });

  it('chooses the representative statements of every group', () => {
    for (const [group, given] of Object.entries(expected.repness)) {
      const found = report.representatives[Number(group)] ?? [];
      expect(found.map(({ statement, stance, bestAgree }) => [statement, stance, bestAgree])).toEqual(
        given.map(({ tid, repfulFor, bestAgree = false }) => [tid, repfulFor, bestAgree]),
      );
      found.forEach(({ successes, trials, z, ratio, ratioZ }, index) => {
        const wanted = given[index];
        expect([successes, trials]).toEqual([wanted?.nSuccess, wanted?.nTrials]);
        expect(Math.abs(z - (wanted?.pTest ?? NaN))).toBeLessThan(1e-6);
        expect(Math.abs(ratio - (wanted?.repness ?? NaN))).toBeLessThan(1e-6);
        expect(Math.abs(ratioZ - (wanted?.repnessTest ?? NaN))).toBeLessThan(1e-6);
      });
    }
  });

  it.each(['agree', 'disagree'] as const)('finds where everybody would %s', (stance) => {
    const found = report.consensus[stance];
    expect(found.map(({ statement }) => statement)).toEqual(expected.consensus[stance].map(({ tid }) => tid));
    found.forEach(({ successes, trials, share, z }, index) => {
      const wanted = expected.consensus[stance][index];
      expect([successes, trials]).toEqual([wanted?.nSuccess, wanted?.nTrials]);
      expect(Math.abs(share - (wanted?.pSuccess ?? NaN))).toBeLessThan(1e-9);
      expect(Math.abs(z - (wanted?.pTest ?? NaN))).toBeLessThan(1e-6);
    });
  });
});

describe.each(conversations)('the opinion space of %s', (name) => {
  const expected = expectedOf(name);
  const { votes, statements, groups } = polisConversation(path.join(root, name));
  const rejected = new Set(expected.moderatedOut);
  const shown = votesWhere(votes, (_person, idea) => !rejected.has(statements[idea] ?? -1));

  it('has the principal components of a full decomposition, to 1e-4', () => {
    const { components } = opinionSpace(shown);
    expected.pca.components.forEach((loadings, index) => {
      const worst = expected.pca.tids.map((tid, place) => {
        const found = components[index]?.[statements.indexOf(tid)] ?? NaN;
        return Math.abs(found - (loadings[place] ?? NaN));
      });
      expect(Math.max(...worst)).toBeLessThan(1e-4);
    });
  });

  it('has groups much like those of production, where there are people enough', () => {
    const { labels } = opinionGroups(shown);
    const both = [...labels.keys()].filter((p) => (labels[p] ?? -1) >= 0 && (groups[p] ?? -1) >= 0);
    const alike = adjustedRand(
      both.map((person) => labels[person] ?? -1),
      both.map((person) => groups[person] ?? -1),
    );
    expect(alike).toBeGreaterThan(both.length < 100 ? 0 : 0.5);
  });
});

const bridged = conversations.filter((name) => existsSync(path.join(root, name, 'expected-bridging.json')));

describe.each(bridged)('bridging in %s', (name) => {
  const expected = JSON.parse(readFileSync(path.join(root, name, 'expected-bridging.json'), 'utf8')) as {
    exactLoss: number;
    globalIntercept: { exact: number };
    statementsById: Record<string, { intercept: number; absFactor: number }>;
  };

  it('has the exact minimum of the loss of Community Notes', () => {
    const { votes, statements } = polisConversation(path.join(root, name));
    const rejected = new Set(expectedOf(name).moderatedOut);
    const found = bridging(votesWhere(votes, (_person, idea) => !rejected.has(statements[idea] ?? -1)));
    expect(Math.abs(found.loss - expected.exactLoss)).toBeLessThan(1e-8);
    expect(Math.abs(found.mean - expected.globalIntercept.exact)).toBeLessThan(1e-4);
    for (const [tid, { intercept, absFactor }] of Object.entries(expected.statementsById)) {
      const idea = found.ideas[statements.indexOf(Number(tid))];
      expect(Math.abs((idea?.intercept ?? NaN) - intercept)).toBeLessThan(1e-4);
      expect(Math.abs(Math.abs(idea?.factor ?? NaN) - absFactor)).toBeLessThan(1e-3);
    }
  });
});
