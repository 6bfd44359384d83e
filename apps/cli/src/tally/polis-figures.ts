import path from 'node:path';
import { opinionVotes, votesWhere, type OpinionVotes } from '@zwerm/ranking/opinion-groups/opinion-votes';
import type { ReportedStatement } from '@zwerm/ranking/opinion-groups/polis-report';
import { csvRows } from './csv-rows.js';
import { readPolisFolder } from './read-polis-folder.js';

/** A conversation as counts, with the groups in which Polis itself put people. */
export interface PolisFigures {
  /** Current votes; people and ideas in the order of `voters` and `statements`. */
  readonly votes: OpinionVotes;
  /** Votes on statements that were not moderated out. */
  readonly shown: OpinionVotes;
  readonly voteRows: number;
  /** Numbers of the statements with votes, in order. */
  readonly statements: readonly number[];
  readonly counts: readonly ReportedStatement[];
  readonly groupSizes: Readonly<Record<string, number>>;
  readonly moderatedOut: ReadonlySet<number>;
  /** Votes in the matrix that Polis exported, and those of them that are our current votes. */
  readonly cells: { readonly all: number; readonly same: number };
}

/**
 * Reads a folder with the matrix of votes beside it (`participants-votes.csv`), which names the group of each person.
 *
 * @throws UsageError when the folder is not such an export
 */
export async function readPolisFigures(folder: string): Promise<PolisFigures> {
  const { comments, votes: cast, voteRows } = await readPolisFolder(folder);
  const statements = [...new Set(cast.map(({ commentId }) => Number(commentId)))].sort((a, b) => a - b);
  const voters = [...new Set(cast.map(({ voterId }) => Number(voterId)))].sort((a, b) => a - b);
  const [ideaOf, personOf] = [placesOf(statements), placesOf(voters)];
  const votes = opinionVotes(
    cast.map(({ voterId, commentId, value }) => ({
      person: personOf.get(Number(voterId)) ?? -1,
      idea: ideaOf.get(Number(commentId)) ?? -1,
      value,
    })),
    voters.length,
    statements.length,
  );
  const valueOf = new Map(cast.map(({ voterId, commentId, value }) => [`${voterId}/${commentId}`, value]));
  const groups = new Array<number>(voters.length).fill(-1);
  const groupSizes: Record<string, number> = {};
  const cells = { all: 0, same: 0 };
  for await (const row of csvRows(path.join(folder, 'participants-votes.csv'), ['participant', 'group-id'])) {
    const person = row.cell('participant');
    const group = row.text('group-id');
    if (group !== '') {
      groups[personOf.get(Number(person)) ?? -1] = Number(group);
      groupSizes[group] = (groupSizes[group] ?? 0) + 1;
    }
    for (const statement of statements) {
      const cell = row.text(`${statement}`);
      if (cell === '') continue;
      cells.all += 1;
      if (valueOf.get(`${person}/${statement}`) === Number(cell)) cells.same += 1;
    }
  }
  const moderatedOut = new Set(
    comments.filter(({ moderated }) => moderated === -1).map(({ id }) => Number(id)),
  );
  const shown = votesWhere(votes, (_person, idea) => !moderatedOut.has(statements[idea] ?? -1));
  const counts = countsOf(votes, statements, groups);
  return { votes, shown, voteRows, statements, counts, groupSizes, moderatedOut, cells };
}

const placesOf = (numbers: readonly number[]): ReadonlyMap<number, number> =>
  new Map(numbers.map((number, place) => [number, place]));

function countsOf(
  votes: OpinionVotes,
  statements: readonly number[],
  groups: readonly number[],
): ReportedStatement[] {
  const empty = (): { agrees: number; disagrees: number; seen: number } => ({
    agrees: 0,
    disagrees: 0,
    seen: 0,
  });
  const counted = statements.map((statement) => ({
    statement,
    groups: Array.from({ length: Math.max(...groups) + 1 }, empty),
    everybody: empty(),
  }));
  votes.person.forEach((person, at) => {
    const line = counted[votes.idea[at] ?? -1];
    const value = votes.value[at] ?? 0;
    for (const own of [line?.everybody, line?.groups[groups[person] ?? -1]]) {
      if (!own) continue;
      own.seen += 1;
      if (value > 0) own.agrees += 1;
      if (value < 0) own.disagrees += 1;
    }
  });
  return counted;
}
