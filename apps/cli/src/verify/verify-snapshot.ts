import { createHash } from 'node:crypto';
import { completed, withoutNames, type GivenRules } from '@zwerm/domain/voting-rules';
import { canonicalText } from '@zwerm/ranking/canonical-result';
import { isOutOfParticipants } from '@zwerm/ranking/marks';
import { outcomeOf } from '@zwerm/ranking/outcome/outcome';
import { firstDifference } from '@zwerm/ranking/snapshot/first-difference';
import { candidatesOf, recomputed, type Snapshot } from '@zwerm/ranking/snapshot/snapshot';
import { comparisonsOfSeal, countsOfSeal, familyOf, isPair } from './counts-of-seal.js';
import { Invalid, opened, type Verdict } from './verifier.js';

/** What the bundle says of its round; it was verified before. */
interface SealedRound extends Verdict {
  readonly challengeId: string;
  readonly number: number;
  readonly rules: GivenRules;
}

/** What a snapshot was found to be. */
export interface SnapshotVerdict {
  readonly hash: string;
  readonly methodVersion: string;
  readonly ideas: number;
  /** What is signed, but does not follow from the bundle, which has no whole ballots in it and no parts of the roll. */
  readonly notRecomputed: readonly ('representative' | 'outcome' | 'parts')[];
}

/**
 * Checks that a snapshot is what the key of the log signed, that its counts are those of a bundle, and that its lists
 * follow from these counts, to the last digit.
 *
 * @param text JSON lines as the ranking service publishes them: the note, then the snapshot
 * @param bundle one that `verifyBundle` accepted, with its verdict
 * @throws Invalid for the first thing that is wrong
 */
export function verifySnapshot(text: string, bundle: string, verdict: Verdict): SnapshotVerdict {
  const seal = verdict as SealedRound;
  const [head = '', canonical = ''] = text.trimEnd().split('\n');
  const { format, note } = parsed(head) as { format?: string; note: string };
  if (format !== 'zwerm-signed-snapshot/1') throw new Invalid('this is not a snapshot');
  const snapshot = parsed(canonical) as Snapshot;
  const hash = createHash('sha256').update(canonical).digest('hex');
  const said = `zwerm.voting.log/ranking/v1\n${seal.roundId}\n${hash}\n`;
  if (opened(note, keysOf(bundle)) !== said) throw new Invalid('the snapshot is not what was signed');
  if (canonicalText(snapshot) !== canonical) throw new Invalid('the snapshot is not canonical JSON');
  compare('sealed', roundOf(snapshot), roundOf({ ...seal, rules: completed(seal.rules) }));
  compareCounts(snapshot, seal);
  checkParts(snapshot);
  checkPairs(snapshot, seal);
  compare('computed', snapshot, recomputed(snapshot));
  checkRepresentative(snapshot);
  const { methodVersion, ideas } = snapshot.ranking;
  return { hash, methodVersion, ideas: ideas.length, notRecomputed: notRecomputed(snapshot) };
}

const roundOf = ({ roundId, challengeId, number, method, rules, participants }: SealedRound | Snapshot) => ({
  ...{ roundId, challengeId, number, method, participants },
  rules: withoutNames(rules),
});

function notRecomputed({ representative, ranking, method, commonGround }: Snapshot) {
  return [
    ...(representative ? (['representative'] as const) : []),
    ...(ranking.outcome && method !== 'pairwise' ? (['outcome'] as const) : []),
    ...(commonGround ? (['parts'] as const) : []),
  ];
}

const keysOf = (bundle: string): string[] => {
  const [head = ''] = bundle.split('\n', 1);
  const { keys, verifierKey } = parsed(head) as { keys?: { verifierKey: string }[]; verifierKey: string };
  return keys?.map((key) => key.verifierKey) ?? [verifierKey];
};

/**
 * What pairs of merged ideas are marks of stand for each other in ways that totals do not show: there only the positions
 * are compared, and how often of two each was preferred.
 */
function compareCounts({ counts, comparisons = [] }: Snapshot, seal: SealedRound): void {
  const hasPairs = seal.totals.some(([, , choice]) => isPair(String(choice)));
  const family = hasPairs ? familyOf(seal) : new Set<string>();
  const comparable = (all: Snapshot['counts']) =>
    Object.fromEntries(
      all.map(({ ideaId, byPart: _, marks, points, ...positions }) => [
        ideaId,
        family.has(ideaId) ? positions : { ...positions, marks, points },
      ]),
    );
  compare(
    'counted from the bundle',
    { counts: comparable(counts), comparisons },
    { counts: comparable(countsOfSeal(seal)), comparisons: comparisonsOfSeal(seal) },
  );
}

/** Whoever belongs to a part is one of those who are counted. */
function checkParts({ method, participants, counts, strata }: Snapshot): void {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  for (const { ideaId, byPart, ...all } of counts) {
    if (!byPart) continue;
    const { agrees, trials } = byPart;
    const [agree, disagree] = isOutOfParticipants(method)
      ? [all.supporters, participants - all.supporters]
      : [all.agree, all.disagree];
    const fits =
      trials.length === strata.length &&
      [...agrees, ...trials].every((count) => Number.isInteger(count) && count >= 0) &&
      trials.every((count, part) => (agrees[part] ?? count + 1) <= count) &&
      sum(agrees) <= agree &&
      sum(trials) - sum(agrees) <= disagree;
    if (!fits) throw new Invalid(`${ideaId}: more people in parts of the roll than in all`);
  }
}

/** Who agrees with several ideas is in no file: what can be checked is among what was chosen, and that shares are people. */
function checkRepresentative(snapshot: Snapshot): void {
  const { representative, ranking, counts } = snapshot;
  if (!representative) return;
  const candidates = candidatesOf(snapshot, ranking);
  compare('computed', { candidates: representative.candidates }, { candidates });
  const agreesOf = new Map(counts.map(({ ideaId, agree }) => [ideaId, agree]));
  for (const { ideaId, share } of representative.chosen) {
    const people = share * representative.people;
    const fits = candidates.includes(ideaId) && Math.abs(people - Math.round(people)) < 1e-6 * (1 + people);
    if (!fits || Math.round(people) > (agreesOf.get(ideaId) ?? 0))
      throw new Invalid(`${ideaId}: on the representative list with a share that cannot be`);
  }
}

function checkPairs({ method, ranking }: Snapshot, { totals }: SealedRound): void {
  if (method !== 'pairwise' || !ranking.outcome) return;
  const pairs = totals.map(([ideaId, aspect, choice, count]) => ({
    marks: [[String(ideaId), String(aspect), String(choice)] as const],
    count: Number(count),
  }));
  const ballots = pairs.sort((a, b) => (String(a.marks[0]) < String(b.marks[0]) ? -1 : 1));
  const outcome = outcomeOf({ method, ballots, budget: 0, costs: [] });
  compare('computed', { outcome: ranking.outcome }, { outcome });
}

function compare(how: string, published: object, found: object): void {
  const difference = firstDifference(published, found);
  if (!difference) return;
  const { at, one, other } = difference;
  throw new Invalid(`${at}: ${JSON.stringify(one)} published, ${JSON.stringify(other)} ${how}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid('this is not JSON');
  }
}
