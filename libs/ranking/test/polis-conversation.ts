import { readFileSync } from 'node:fs';
import path from 'node:path';
import { opinionVotes, type OpinionVote, type OpinionVotes } from '../src/opinion-groups/opinion-votes.js';

/** A Polis conversation: current votes, and the group in which production put every person (-1: none). */
export interface PolisConversation {
  readonly votes: OpinionVotes;
  readonly statements: readonly number[];
  readonly groups: readonly number[];
}

/** Reads `votes.csv` and `participants-votes.csv` of a folder; the last row of a person on a statement wins. */
export function polisConversation(folder: string): PolisConversation {
  const current = new Map<string, { at: number; person: number; statement: number; value: -1 | 0 | 1 }>();
  for (const [at = 0, , statement = 0, person = 0, value = 0] of rowsOf(folder, 'votes.csv')) {
    const key = `${person}/${statement}`;
    if (at >= (current.get(key)?.at ?? -Infinity))
      current.set(key, { at, person, statement, value: value > 0 ? 1 : value < 0 ? -1 : 0 });
  }
  const votes = [...current.values()];
  const statements = [...new Set(votes.map(({ statement }) => statement))].sort((a, b) => a - b);
  const placeOf = new Map(statements.map((statement, idea) => [statement, idea]));
  const columns = votes.map(({ person, statement, value }): OpinionVote => ({
    person,
    idea: placeOf.get(statement) ?? -1,
    value,
  }));
  const people = 1 + Math.max(...votes.map(({ person }) => person));
  const groups = new Array<number>(people).fill(-1);
  const column = columnsOf(folder, 'participants-votes.csv').indexOf('group-id');
  for (const row of rowsOf(folder, 'participants-votes.csv')) {
    const group = row[column] ?? NaN;
    if (Number.isInteger(group)) groups[row[0] ?? -1] = group;
  }
  return { votes: opinionVotes(columns, people, statements.length), statements, groups };
}

function columnsOf(folder: string, file: string): string[] {
  return (readFileSync(path.join(folder, file), 'utf8').split('\n', 1)[0] ?? '').trim().split(',');
}

/** Numbers of a table without its first line; an empty or worded cell is NaN. */
function rowsOf(folder: string, file: string): number[][] {
  return readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => (cell.trim() === '' ? NaN : Number(cell))));
}
