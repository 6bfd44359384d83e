import { access } from 'node:fs/promises';
import path from 'node:path';
import { csvNamedValues, csvRows } from './csv-rows.js';
import { UsageError } from './usage-error.js';

/** A statement of a Polis conversation. Authors and voters are numbered in one series of participants. */
export interface PolisComment {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly at: Date;
  /** 1 accepted by a moderator, 0 not looked at, -1 rejected (people may have voted on it before). */
  readonly moderated: -1 | 0 | 1;
}

/** A person's current vote on a statement: 1 agree, -1 disagree, 0 pass. */
export interface PolisVote {
  readonly at: Date;
  readonly commentId: string;
  readonly voterId: string;
  readonly value: -1 | 0 | 1;
}

/** An exported Polis conversation: comments in the order of the file, current votes in order of time. */
export interface PolisConversation {
  readonly title: string;
  readonly description: string;
  readonly comments: readonly PolisComment[];
  readonly votes: readonly PolisVote[];
  /** Rows in votes.csv, votes that were changed later included. */
  readonly voteRows: number;
}

const COMMENT_COLUMNS = ['timestamp', 'comment-id', 'author-id', 'moderated', 'comment-body'];
const VOTE_COLUMNS = ['timestamp', 'comment-id', 'voter-id', 'vote'];

/**
 * Reads a conversation as Polis exports it: a folder with `comments.csv`, `votes.csv` and, if there,
 * `summary.csv` for title and description (otherwise the title is the folder's name).
 *
 * A person's last vote on a statement counts: the latest timestamp, and of equal timestamps the last row.
 * The totals in `comments.csv` are ignored, because they count changed votes twice.
 *
 * @throws UsageError naming file and row when the folder is not such an export
 */
export async function readPolisFolder(folder: string): Promise<PolisConversation> {
  const summary = await readSummary(path.join(folder, 'summary.csv'));
  const comments = await readComments(path.join(folder, 'comments.csv'));
  const { votes, voteRows } = await readVotes(
    path.join(folder, 'votes.csv'),
    new Set(comments.map(({ id }) => id)),
  );
  return {
    title: summary.get('topic') || path.basename(path.resolve(folder)),
    description: summary.get('conversation-description') ?? '',
    comments,
    votes,
    voteRows,
  };
}

async function readComments(file: string): Promise<PolisComment[]> {
  const comments = new Map<string, PolisComment>();
  for await (const row of csvRows(file, COMMENT_COLUMNS)) {
    const id = row.cell('comment-id');
    if (comments.has(id)) throw new UsageError(`comments.csv, row ${row.number}: comment ${id} occurs twice`);
    comments.set(id, {
      id,
      author: row.cell('author-id'),
      body: row.cell('comment-body'),
      at: new Date(row.whole('timestamp')),
      moderated: signOf(row.whole('moderated'), `comments.csv, row ${row.number}: moderated`),
    });
  }
  return [...comments.values()];
}

async function readVotes(
  file: string,
  commentIds: ReadonlySet<string>,
): Promise<{ votes: PolisVote[]; voteRows: number }> {
  const rows: PolisVote[] = [];
  for await (const row of csvRows(file, VOTE_COLUMNS)) {
    const commentId = row.cell('comment-id');
    if (!commentIds.has(commentId)) {
      throw new UsageError(`votes.csv, row ${row.number}: comment ${commentId} is not in comments.csv`);
    }
    rows.push({
      at: new Date(row.whole('timestamp')),
      commentId,
      voterId: row.cell('voter-id'),
      value: signOf(row.whole('vote'), `votes.csv, row ${row.number}: vote`),
    });
  }
  return { votes: currentVotes(rows), voteRows: rows.length };
}

function currentVotes(rows: readonly PolisVote[]): PolisVote[] {
  const current = new Map<string, PolisVote>();
  // The sort is stable, so rows of one millisecond stay in the order of the file.
  for (const vote of [...rows].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const key = JSON.stringify([vote.voterId, vote.commentId]);
    current.delete(key);
    current.set(key, vote);
  }
  return [...current.values()];
}

function signOf(value: number, where: string): -1 | 0 | 1 {
  if (value === -1 || value === 0 || value === 1) return value;
  throw new UsageError(`${where} is ${value}, expected -1, 0 or 1`);
}

async function readSummary(file: string): Promise<Map<string, string>> {
  const there = await access(file).then(
    () => true,
    () => false,
  );
  return there ? csvNamedValues(file) : new Map();
}
