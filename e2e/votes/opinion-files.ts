import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvRows } from '@zwerm/cli/tally/csv-rows';
import { readPolisFolder } from '@zwerm/cli/tally/read-polis-folder';
import {
  ballotsOf,
  notEmpty,
  numbersOf,
  type CountedRow,
  type FileBallot,
  type FileMark,
  type FileRound,
} from './file-round.js';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Collects the marks of each voter. */
class Ballots {
  private readonly byVoter = new Map<string, FileMark[]>();

  add(voter: string, mark: FileMark): void {
    const marks = this.byVoter.get(voter);
    if (marks) marks.push(mark);
    else this.byVoter.set(voter, [mark]);
  }

  all(): FileBallot[] {
    return [...this.byVoter.values()];
  }
}

const polisChoices = { '1': 'agree', '-1': 'disagree', '0': 'pass' } as const;

/** A Polis conversation: the last vote of each person on each statement. */
export async function polisRound(folder: string): Promise<FileRound> {
  const { comments, votes } = await readPolisFolder(folder);
  const expected = readJson(path.join(folder, 'expected.json')) as {
    comments: { tid: number; agree: number; disagree: number; pass: number }[];
  };
  const ballots = new Ballots();
  for (const { voterId, commentId, value } of votes)
    ballots.add(voterId, { idea: commentId, value: polisChoices[value] });
  const own = (['agree', 'disagree', 'pass'] as const).flatMap((choice) =>
    numbersOf(
      choice,
      Object.fromEntries(expected.comments.map((comment) => [comment.tid, comment[choice]])),
      (row) => (row.choice === choice ? row.ballots : 0),
    ),
  );
  const ideas = comments.map(({ id }) => id);
  return {
    name: path.basename(folder),
    method: 'agree-disagree-pass',
    rules: {},
    ideas,
    ballots: ballots.all(),
    own,
  };
}

/** Choices between two. Who was asked the same pair twice counts as two people: here an answer is replaced, not doubled. */
export async function pairwiseRound(folder: string): Promise<FileRound> {
  const { counts } = readJson(path.join(folder, 'expected.json')) as {
    counts: Record<string, { wins: number; losses: number }>;
  };
  const ballots = new Ballots();
  const asked = new Map<string, number>();
  for await (const row of csvRows(path.join(folder, 'votes.csv'), ['session', 'left', 'right', 'winner'])) {
    const [left, right, winner] = [row.cell('left'), row.cell('right'), row.cell('winner')];
    const question = [row.cell('session'), ...[left, right].sort()].join('/');
    const time = (asked.get(question) ?? 0) + 1;
    asked.set(question, time);
    const other = winner === left ? right : left;
    ballots.add(`${row.cell('session')}/${time}`, { idea: winner, other, value: 'first' });
  }
  const isWinner = (idea: string, { idea: one, aspect, choice }: CountedRow): boolean =>
    (idea === one && choice === 'first') || (idea === aspect && choice === 'second');
  const own = Object.entries(counts).flatMap(([idea, { wins, losses }]) => [
    { what: `wins of ${idea}`, is: wins, of: (row: CountedRow) => (isWinner(idea, row) ? row.ballots : 0) },
    {
      what: `choices with ${idea}`,
      is: wins + losses,
      of: (row: CountedRow) => ([row.idea, row.aspect].includes(idea) ? row.ballots : 0),
    },
  ]);
  const ideas = [
    ...new Set(ballots.all().flatMap((ballot) => ballot.flatMap(({ idea, other = '' }) => [idea, other]))),
  ];
  return { name: path.basename(folder), method: 'pairwise', rules: {}, ideas, ballots: ballots.all(), own };
}

interface RatedItem {
  readonly histogram: readonly number[];
}

/** Stars on several criteria. */
export async function starsRound(file: string): Promise<FileRound> {
  const name = path.basename(file, '.csv');
  const expected = readJson(file.replace(/\.csv$/, '.expected.json')) as {
    items: Record<string, Record<string, RatedItem | number>>;
  };
  const ballots = new Ballots();
  const criteria: string[] = [];
  for await (const row of csvRows(file, ['participant', 'item', 'criterion', 'stars'])) {
    const criterion = row.cell('criterion');
    if (!criteria.includes(criterion)) criteria.push(criterion);
    const aspect = `c${criteria.indexOf(criterion) + 1}`;
    ballots.add(row.cell('participant'), { idea: row.cell('item'), aspect, value: row.cell('stars') });
  }
  const own = Object.entries(expected.items).flatMap(([item, rated]) =>
    criteria.flatMap((criterion, index) =>
      (rated[criterion] as RatedItem).histogram.map((is, at) => ({
        what: `${criterion} ${at + 1} of ${item}`,
        is,
        of: ({ idea, aspect, choice, ballots: count }: CountedRow) =>
          idea === item && aspect === `c${index + 1}` && choice === String(at + 1) ? count : 0,
      })),
    ),
  );
  return {
    name,
    method: 'score',
    rules: { criteria, top: 5 },
    ideas: Object.keys(expected.items),
    ballots: ballots.all(),
    own,
  };
}

interface ApprovalInstance {
  readonly id: string;
  readonly candidates: number;
  readonly approvals: readonly (readonly number[])[];
  readonly committeeSize: number;
  readonly allWinningCommittees: { readonly av: readonly (readonly number[])[] | null };
}

/** Approvals of a committee: each that wins by approval voting has as many as the largest numbers add up to. */
export function approvalRounds(file: string): FileRound[] {
  return (readJson(file) as { instances: ApprovalInstance[] }).instances.map(
    ({ id, candidates, approvals, committeeSize, allWinningCommittees }) => {
      const ideas = Array.from({ length: candidates }, (_, number) => String(number));
      const counts = ideas.map((idea) => approvals.filter((ballot) => ballot.includes(Number(idea))).length);
      const most = [...counts].sort((a, b) => b - a).slice(0, committeeSize);
      const winners = (allWinningCommittees.av ?? []).map((committee) => ({
        what: `approvals of the committee ${committee.join()}`,
        is: most.reduce((sum, count) => sum + count, 0),
        of: (row: CountedRow) => (committee.includes(Number(row.idea)) ? row.ballots : 0),
      }));
      return {
        name: id,
        method: 'approval',
        rules: {},
        ideas,
        ballots: notEmpty(
          approvals.map((ballot) => ballot.map((number) => ({ idea: String(number), value: 'approve' }))),
        ),
        own: [
          ...numbersOf('approvals', Object.fromEntries(counts.map((is, idea) => [idea, is])), ballotsOf),
          ...winners,
        ],
      };
    },
  );
}
