import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bridgingFigures, type ExpectedBridging } from './bridging-oracles.js';
import { checkChoiceOracle } from './choice/choice-oracles.js';
import { checksOf } from './choice/oracle-aspects.js';
import { conversationFigures, type ExpectedFigures } from './conversation-oracles.js';
import type { OracleCheck } from './oracle-check.js';
import { readPolisFigures, type PolisFigures } from './polis-figures.js';
import { tallyFile, type FileTally, type TalliedLine } from './tally-file.js';
import { everyField, watchedFields } from './watched-fields.js';

interface ExpectedComment {
  readonly tid: number;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly moderatedOut: boolean;
  readonly wilsonLower95: number;
  readonly wilsonUpper95: number;
  readonly wilsonLowerAgreeOverAD95: number;
}

interface ExpectedConversation {
  readonly totals: { readonly voters: number; readonly uniqueVotes: number };
  readonly comments: readonly ExpectedComment[];
  readonly rankings: { readonly wilsonLower95: readonly number[] };
}

const TOLERANCE = 1e-9;

/**
 * Compares `zwerm tally` with what was computed independently, in a folder and all below it. For Polis conversations:
 * which comments are listed, their counts (exact), their Wilson bounds and which are ranked (1e-9), then the figures of
 * the report, the map and bridging; for choices see `checkChoiceOracle`.
 *
 * Nothing is skipped: a field of an expectation that nobody compares, a missing folder, a folder of votes without an expectation, one that expects nothing, and an
 * expectation that nothing here recomputes are failed checks.
 */
export async function checkOracles(folder: string): Promise<OracleCheck[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const named = (isWanted: (entry: Dirent) => boolean): string[] =>
    entries
      .filter(isWanted)
      .map(({ name }) => name)
      .sort();
  const [folders, files] = [named((entry) => entry.isDirectory()), named((entry) => entry.isFile())];
  if (entries.length === 0) return [{ name: folder, ok: false, message: 'holds no votes' }];
  const checks: OracleCheck[] = [];
  if (files.includes('comments.csv')) return checkConversation(folder, path.basename(folder));
  for (const file of files.filter((name) => name.endsWith('.json')))
    checks.push(...((await checkChoiceOracle(path.join(folder, file), files)) ?? [unread(file)]));
  const isExpected = checks.length > 0 || folders.length > 0;
  if (!isExpected) checks.push({ name: folder, ok: false, message: 'holds votes and no expectation' });
  for (const name of folders) checks.push(...(await checkOracles(path.join(folder, name))));
  return checks;
}

const unread = (name: string): OracleCheck => ({
  name,
  ok: false,
  message: 'nothing here recomputes it yet',
});

async function checkConversation(folder: string, name: string): Promise<OracleCheck[]> {
  try {
    const text = await readFile(path.join(folder, 'expected.json'), 'utf8');
    const watched = watchedFields(JSON.parse(text) as ExpectedConversation & ExpectedFigures);
    const expected = watched.value;
    const tally = await tallyFile(folder, 'agree-disagree-pass');
    const aspects = {
      'listed comments': listingDifferences(expected, tally),
      counts: countDifferences(expected, tally),
      'Wilson bounds': wilsonDifferences(expected, tally),
      'ranked comments': rankingDifferences(expected, tally),
    };
    const checks = Object.entries(aspects).map(([aspect, differences]) => ({
      name: `${name}: ${aspect}`,
      ok: differences.length === 0,
      message: differences.slice(0, 5).join('; ') || `${expected.comments.length} comments agree`,
    }));
    const figures = await readPolisFigures(folder);
    checks.push(...checksOf(name, conversationFigures(figures, expected)), everyField(name, watched));
    return [...checks, ...(await checkBridging(folder, name, figures))];
  } catch (error) {
    return [{ name, ok: false, message: String(error) }];
  }
}

async function checkBridging(folder: string, name: string, figures: PolisFigures): Promise<OracleCheck[]> {
  const text = await readFile(path.join(folder, 'expected-bridging.json'), 'utf8').catch(() => null);
  if (text === null) return [];
  const expected = watchedFields(JSON.parse(text) as ExpectedBridging);
  const own = `${name} bridging`;
  return [...checksOf(own, bridgingFigures(figures, expected.value)), everyField(own, expected)];
}

function listingDifferences({ comments }: ExpectedConversation, { ideas }: FileTally): string[] {
  const wanted = new Map(comments.map(({ tid, moderatedOut }) => [`${tid}`, moderatedOut]));
  const listed = new Map(ideas.map(({ id, moderatedOut }) => [id, moderatedOut]));
  const missing = [...wanted.keys()].filter((id) => !listed.has(id)).map((id) => `comment ${id} is missing`);
  const extra = [...listed.keys()].filter((id) => !wanted.has(id)).map((id) => `comment ${id} is too many`);
  const flagged = [...wanted]
    .filter(([id, moderatedOut]) => listed.has(id) && listed.get(id) !== moderatedOut)
    .map(([id, moderatedOut]) => `comment ${id}: moderatedOut should be ${moderatedOut}`);
  const empty = comments.length === 0 ? ['no comments are expected'] : [];
  return [...empty, ...missing, ...extra, ...flagged];
}

function countDifferences({ comments, totals }: ExpectedConversation, tally: FileTally): string[] {
  const votes = tally.ideas.reduce((sum, { agree, disagree, pass }) => sum + agree + disagree + pass, 0);
  return [
    ...unlessClose('voters', tally.participants, totals.voters, 0),
    ...unlessClose('current votes', votes, totals.uniqueVotes, 0),
    ...eachPair(comments, tally, (comment, idea) => [
      ...unlessClose('agree', idea.agree, comment.agree, 0),
      ...unlessClose('disagree', idea.disagree, comment.disagree, 0),
      ...unlessClose('pass', idea.pass, comment.pass, 0),
    ]),
  ];
}

function wilsonDifferences({ comments }: ExpectedConversation, tally: FileTally): string[] {
  return eachPair(comments, tally, (comment, idea) => [
    ...unlessClose('lower of seen', idea.wilsonLowOfSeen, comment.wilsonLower95, TOLERANCE),
    ...unlessClose('upper of seen', idea.wilsonHighOfSeen, comment.wilsonUpper95, TOLERANCE),
    ...unlessClose('lower of agree share', idea.wilsonLow, comment.wilsonLowerAgreeOverAD95, TOLERANCE),
  ]);
}

/** Ranked are exactly the expected comments, and our Wilson bounds put them in the expected order. */
function rankingDifferences({ rankings }: ExpectedConversation, { ideas }: FileTally): string[] {
  const ranked = new Map(ideas.filter(({ rank }) => rank !== null).map((idea) => [idea.id, idea]));
  const order = rankings.wilsonLower95.map(String);
  const extra = [...ranked.keys()].filter((id) => !order.includes(id)).map((id) => `comment ${id} is ranked`);
  const missing = order.filter((id) => !ranked.has(id)).map((id) => `comment ${id} is not ranked`);
  const bounds = order.map((id) => ranked.get(id)?.wilsonLowOfSeen ?? Number.NaN);
  const swapped = order.filter((_, index) => (bounds[index] ?? 0) > (bounds[index - 1] ?? 1) + TOLERANCE);
  return [...extra, ...missing, ...swapped.map((id) => `comment ${id} stands too low`)];
}

function eachPair(
  comments: readonly ExpectedComment[],
  { ideas }: FileTally,
  compare: (comment: ExpectedComment, idea: TalliedLine) => string[],
): string[] {
  const byId = new Map(ideas.map((idea) => [idea.id, idea]));
  return comments.flatMap((comment) => {
    const idea = byId.get(`${comment.tid}`);
    const found = idea ? compare(comment, idea) : ['is missing'];
    return found.map((difference) => `comment ${comment.tid}: ${difference}`);
  });
}

// Written so that an expected value that is missing (undefined) or not a number is a difference.
function unlessClose(what: string, actual: number, expected: number, tolerance: number): string[] {
  return Math.abs(actual - expected) <= tolerance ? [] : [`${what} is ${actual}, expected ${expected}`];
}
