import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import type { GivenRules } from '@zwerm/domain/voting-rules';
import { pabulibRound, quadraticRound } from './budget-files.js';
import { numbersOf, pointsOf, ballotsOf, type FileMark, type FileRound } from './file-round.js';
import { approvalRounds, pairwiseRound, polisRound, starsRound } from './opinion-files.js';
import { preflibRound, rctabRound } from './ranked-files.js';

type Reader = (file: string) => FileRound | FileRound[] | Promise<FileRound>;

/** Which files hold votes, and who reads them; a folder with the second file is read as one. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/\.pb$/, pabulibRound],
  [/\.soi$/, preflibRound],
  [/\.ballots\.csv$/, rctabRound],
  [/quadratic\/[^/]+\.expected\.json$/, quadraticRound],
  [/star\/[^/]+\.csv$/, starsRound],
  [/abcvoting-instances\.json$/, approvalRounds],
  [/worked-examples\.json$/, workedRounds],
  [/\/comments\.csv$/, (file) => polisRound(path.dirname(file))],
  [/\/items\.csv$/, (file) => pairwiseRound(path.dirname(file))],
];
/** Read beside one of those. */
const companions =
  /(expected[\w-]*\.json|expected\/[^/]+\.json|README\.md|LICENSE[^/]*|\/(votes|summary|participants-votes)\.csv)$/;

/**
 * Every round of votes in a folder and below it.
 * @throws Error for a file that nobody reads: nothing is left out in silence
 */
export async function roundsIn(folder: string): Promise<FileRound[]> {
  const rounds: FileRound[] = [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const [, read] = readers.find(([name]) => name.test(file)) ?? [];
    if (read) rounds.push(...[await read(file)].flat());
    else if (!companions.test(file)) throw new Error(`nobody reads ${file}`);
  }
  return rounds;
}

interface WorkedExample {
  readonly name: string;
  readonly method: VotingMethod;
  readonly rules: GivenRules;
  readonly costs?: Record<string, number>;
  /** Of each voter the ideas with the value given to them; an objection has its reason behind it. */
  readonly ballots: readonly Record<string, string>[];
  /** Worked out by hand: how many ballots name each idea, or what its numbers add up to. */
  readonly named?: Record<string, number>;
  readonly sums?: Record<string, number>;
}

/** Small rounds that were worked out by hand. A key like `idea/c2` is about a criterion. */
function workedRounds(file: string): FileRound[] {
  const { examples } = JSON.parse(readFileSync(file, 'utf8')) as { examples: WorkedExample[] };
  return examples.map(({ costs, ballots, named = {}, sums = {}, ...example }) => {
    const marks = ballots.map((ballot) => Object.entries(ballot).map(markOf));
    return {
      ...example,
      ideas: [...new Set(marks.flat().map(({ idea }) => idea))],
      ...(costs ? { costs: new Map(Object.entries(costs)) } : {}),
      ballots: marks,
      own: [...numbersOf('ballots', named, ballotsOf), ...numbersOf('sum', sums, pointsOf)],
    };
  });
}

function markOf([key, said]: [string, string]): FileMark {
  const [idea = '', aspect] = key.split('/');
  const [value = '', reason] = said.split(': ');
  return { idea, value, ...(aspect ? { aspect } : {}), ...(reason ? { reason } : {}) };
}
