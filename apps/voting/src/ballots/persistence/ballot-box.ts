import { Injectable } from '@nestjs/common';
import type { PersonId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox, type OutgoingEvent } from '@zwerm/platform/events/outbox';
import type { Settlement, Vote } from '../domain/vote.js';
import { addParticipants, judgeVotes, lockRounds, readBallots, writeBallots } from './ballot-statements.js';
import {
  ballotEvent,
  ballotKey,
  isAccepted,
  judgedVote,
  participantKey,
  standing,
  type JudgedRow,
  type JudgedVote,
  type WrittenRow,
} from './judged-vote.js';
import { plannedStatements, type RunPlanned } from './planned-statements.js';

/**
 * The one place that writes ballots (security.md §4.1). A group of votes shares a transaction and a commit; each is
 * judged for itself, and a refused one changes nothing for its neighbours.
 */
@Injectable()
export class BallotBox {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Settles votes, in the order given, in one commit.
   * @param votes at most one of each person about each idea
   */
  async settle(votes: readonly Vote[]): Promise<Settlement[]> {
    return this.transactions.run(async (manager) => {
      const run = await plannedStatements(manager);
      const judged = await judge(run, votes);
      const accepted = judged.filter(isAccepted);
      if (accepted.length > 0) {
        await enrolNewcomers(run, accepted);
        await this.outbox.addAll(await write(run, accepted));
      }
      return judged.map((vote) => vote.settlement);
    });
  }
}

async function judge(run: RunPlanned, votes: readonly Vote[]): Promise<JudgedVote[]> {
  const ideaIds = votes.map((vote) => vote.ideaId);
  const locked = await run<{ id: RoundId }>('lock-rounds', lockRounds, [ideaIds]);
  const rows = await run<JudgedRow>('judge-votes', judgeVotes, [
    votes.map((vote) => vote.personId),
    ideaIds,
    votes.map((vote) => vote.choice),
    votes.map((vote) => vote.recordedAt ?? null),
    locked.map((round) => round.id),
  ]);
  return rows.map((row, position) => judgedVote(votes[position]!, row));
}

async function enrolNewcomers(run: RunPlanned, accepted: readonly JudgedVote[]): Promise<void> {
  const newcomers = accepted.filter((vote) => vote.voterRef === null);
  if (newcomers.length === 0) return;
  const rows = await run<{ round_id: RoundId; person_id: PersonId; voter_ref: string }>(
    'add-participants',
    addParticipants,
    [newcomers.map(({ row }) => row.round_id), newcomers.map(({ vote }) => vote.personId)],
  );
  const references = new Map(rows.map((row) => [participantKey(row.round_id, row.person_id), row.voter_ref]));
  for (const newcomer of newcomers)
    newcomer.voterRef = references.get(participantKey(newcomer.row.round_id, newcomer.vote.personId))!;
}

/** @returns a fact for each row that changed */
async function write(run: RunPlanned, accepted: readonly JudgedVote[]): Promise<OutgoingEvent[]> {
  const rows = await run<WrittenRow>('write-ballots', writeBallots, [
    accepted.map(({ row }) => row.round_id),
    accepted.map(({ row }) => row.voter_key),
    accepted.map(({ vote }) => vote.ideaId),
    accepted.map(({ vote }) => vote.choice),
    accepted.map(({ row }) => row.cast_at),
    accepted.map(({ row }) => (row.stored_revision ?? 0) + 1),
  ]);
  const writtenBy = new Map(rows.map((row) => [ballotKey(row.voter_key, row.idea_id), row]));
  const events: OutgoingEvent[] = [];
  const overtaken: JudgedVote[] = [];
  for (const judged of accepted) {
    const written = writtenBy.get(ballotKey(judged.row.voter_key, judged.vote.ideaId));
    if (written) {
      judged.settlement = standing(judged.row, 'accepted', written.revision, judged.row.cast_at);
      events.push(ballotEvent(judged, written));
    } else {
      overtaken.push(judged);
    }
  }
  if (overtaken.length > 0) await settleOvertaken(run, overtaken);
  return events;
}

/** Another replica made the same change a moment before: these votes find their ballots as they wanted them. */
async function settleOvertaken(run: RunPlanned, overtaken: readonly JudgedVote[]): Promise<void> {
  const rows = await run<{ choice: string | null; revision: number; cast_at: Date }>(
    'read-ballots',
    readBallots,
    [
      overtaken.map(({ row }) => row.round_id),
      overtaken.map(({ row }) => row.voter_key),
      overtaken.map(({ vote }) => vote.ideaId),
    ],
  );
  overtaken.forEach((judged, position) => {
    const { choice, revision, cast_at: castAt } = rows[position]!;
    const { row } = judged;
    judged.settlement =
      choice === null
        ? { verdict: 'no-vote-to-withdraw', challengeId: row.challenge_id }
        : standing(row, 'unchanged', revision, castAt);
  });
}
