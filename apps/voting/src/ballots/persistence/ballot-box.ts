import { Injectable } from '@nestjs/common';
import type { IdeaId, RoundId } from '@zwerm/domain/id';
import { plannedStatements, type RunPlanned } from '@zwerm/platform/database/planned-statements';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox, type OutgoingEvent } from '@zwerm/platform/events/outbox';
import { failpoint } from '@zwerm/platform/failpoints/failpoint';
import { Promises } from '../../log/persistence/promises.js';
import type { BallotFault } from '../domain/ballot-method.js';
import { ballotMethodOf } from '../domain/ballot-methods.js';
import { placeOf, type Mark } from '../domain/mark.js';
import { pair } from '../domain/pair.js';
import { stands, type Settlement, type Vote } from '../domain/vote.js';
import { namedVoterKey } from './voter-key.js';
import { votesFrom, type WholeBallot } from '../domain/whole-ballot.js';
import { RoundKeys } from '../../rounds/persistence/round-keys.js';
import {
  addParticipants,
  judgeVotes,
  lockRounds,
  lockVoter,
  readBallots,
  readMarks,
  writeBallots,
  writeReasons,
} from './ballot-statements.js';
import {
  ballotEvent,
  ballotKey,
  isAccepted,
  judgedVote,
  recordedOf,
  voterPlace,
  settlementOf,
  type AcceptedVote,
  type JudgedRow,
  type JudgedVote,
  type WrittenRow,
} from './judged-vote.js';

/** (round, voter's key) → the random reference that stands for the voter in this round's events. */
type VoterRefs = ReadonlyMap<string, string>;

/**
 * The one place that writes ballots (security.md §4.1). A group of votes shares a transaction and a commit; each is
 * judged for itself, and a refused one changes nothing for its neighbours.
 */
@Injectable()
export class BallotBox {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly keys: RoundKeys,
    private readonly promises: Promises,
  ) {}

  /**
   * Settles votes in one commit.
   * @param votes at most one of each person about each aspect of an idea
   * @param waits whether to wait for a round that is being opened or closed; its votes are `round-busy` otherwise
   * @returns what became of each, in the order of the votes
   */
  async settle(votes: readonly Vote[], waits: boolean): Promise<Settlement[]> {
    const judged = await this.transactions.run(async (manager) => {
      const run = plannedStatements(manager);
      const heard = await this.judge(run, votes, { waits, isWhole: false });
      await this.keep(run, heard);
      failpoint('voting.beforeCommit');
      return heard;
    });
    failpoint('voting.afterCommit');
    this.promise(judged);
    return judged.map((vote) => vote.settlement);
  }

  /**
   * Makes a whole ballot say what `next` makes of what it says now, or leaves all of it as it is.
   * @returns what became of each mark that the new ballot has or the old one had, or why nothing did
   */
  async settleWhole(
    { round, personId, costs }: WholeBallot,
    next: (now: readonly Mark[]) => readonly Mark[],
  ): Promise<readonly JudgedVote[] | BallotFault> {
    // Without a key nobody can vote any more, or yet; judging the votes says which.
    const voterKey = this.keys.voterKeyOf(round, personId) ?? namedVoterKey(personId);
    const outcome = await this.transactions.run<readonly JudgedVote[] | BallotFault>(async (manager) => {
      const run = plannedStatements(manager);
      await run('lock-voter', lockVoter, [round.id, voterKey]);
      const now = await run<Mark>('read-marks', readMarks, [round.id, voterKey]);
      const marks = next(now);
      const fault = ballotMethodOf(round.method).faultOf(marks, { rules: round.rules, costs });
      if (fault) return fault;
      const votes = votesFrom(now, marks, { personId, rulesVersion: round.rulesVersion });
      const judged = await this.judge(run, votes, { waits: true, isWhole: true });
      if (!judged.every(({ settlement }) => stands(settlement))) return judged;
      await this.keep(run, judged);
      await keepReasons(run, judged, marks);
      return judged;
    });
    if (typeof outcome !== 'string') this.promise(outcome);
    return outcome;
  }

  private async judge(
    run: RunPlanned,
    votes: readonly Vote[],
    { waits, isWhole }: Hearing,
  ): Promise<JudgedVote[]> {
    const ideaIds = votes.map((vote) => vote.ideaId);
    const rounds = await run<LockedRow>('lock-rounds', lockRounds, [ideaIds, waits]);
    const rows = await run<JudgedRow>('judge-votes', judgeVotes, [
      votes.map((vote) => vote.personId),
      ideaIds,
      votes.map((vote) => vote.choice),
      votes.map((vote) => vote.recordedAt ?? null),
      rounds.map((round) => round.id),
      rounds.filter((round) => !round.is_locked).map((round) => round.id),
      votes.map((vote) => vote.aspect),
      isWhole,
      this.voterKeysOf(votes, rounds),
      votes.map((vote) => vote.rulesVersion ?? null),
    ]);
    return pair(votes, rows).map(([vote, row]) => judgedVote(vote, row));
  }

  /** Under which keys the ballots of these votes are kept, in the order of the votes. */
  private voterKeysOf(votes: readonly Vote[], rounds: readonly LockedRow[]): Buffer[] {
    const secretRoundOf = new Map<IdeaId, LockedRow>();
    for (const round of rounds) for (const ideaId of round.idea_ids ?? []) secretRoundOf.set(ideaId, round);
    return votes.map(({ ideaId, personId }) => {
      const round = secretRoundOf.size > 0 ? secretRoundOf.get(ideaId) : undefined;
      return round?.sealed_key
        ? this.keys.secretKeyOf(round.id, round.sealed_key, personId)
        : namedVoterKey(personId);
    });
  }

  private async keep(run: RunPlanned, judged: readonly JudgedVote[]): Promise<void> {
    const accepted = judged.filter(isAccepted);
    if (accepted.length === 0) return;
    const voterRefs = await enrolNewcomers(run, accepted);
    await this.outbox.addAll(await write(run, accepted, voterRefs));
  }

  /** Gives each change its receipt, once it is durable. */
  private promise(judged: readonly JudgedVote[]): void {
    const changed = judged
      .filter(isAccepted)
      .flatMap((vote) => (vote.written ? [{ vote, written: vote.written }] : []));
    const receipts = this.promises.receiptsFor(changed.map(({ vote, written }) => recordedOf(vote, written)));
    for (const [{ vote }, receipt] of pair(changed, receipts))
      if (stands(vote.settlement)) vote.settlement = { ...vote.settlement, receipt };
  }
}

interface LockedRow {
  readonly id: RoundId;
  readonly is_locked: boolean;
  /** Of a secret round; null in a named one. */
  readonly sealed_key: Buffer | null;
  /** Which of the ideas asked for are in it, of a secret round. */
  readonly idea_ids: readonly IdeaId[] | null;
}

/** How votes are judged: whether to wait for a busy round, and whether they come with all of their ballot. */
interface Hearing {
  readonly waits: boolean;
  readonly isWhole: boolean;
}

async function enrolNewcomers(run: RunPlanned, accepted: readonly AcceptedVote[]): Promise<VoterRefs> {
  const refs = new Map<string, string>();
  const newcomers: AcceptedVote[] = [];
  for (const judged of accepted) {
    const { round_id: roundId, voter_key: voterKey, voter_ref: voterRef } = judged.row;
    if (voterRef === null) newcomers.push(judged);
    else refs.set(voterPlace(roundId, voterKey), voterRef);
  }
  if (newcomers.length === 0) return refs;
  const rows = await run<{ round_id: RoundId; voter_key: Buffer; voter_ref: string }>(
    'add-participants',
    addParticipants,
    [
      newcomers.map(({ row }) => row.round_id),
      newcomers.map(({ vote }) => vote.personId),
      newcomers.map(({ row }) => row.voter_key),
    ],
  );
  for (const row of rows) refs.set(voterPlace(row.round_id, row.voter_key), row.voter_ref);
  return refs;
}

/** @returns a fact for each row that changed */
async function write(
  run: RunPlanned,
  accepted: readonly AcceptedVote[],
  voterRefs: VoterRefs,
): Promise<OutgoingEvent[]> {
  const rows = await run<WrittenRow>('write-ballots', writeBallots, [
    accepted.map(({ row }) => row.round_id),
    accepted.map(({ row }) => row.voter_key),
    accepted.map(({ vote }) => vote.ideaId),
    accepted.map(({ vote }) => vote.choice),
    accepted.map(({ row }) => row.cast_at),
    accepted.map(({ row }) => (row.stored_revision ?? 0) + 1),
    accepted.map(({ vote }) => vote.aspect),
    accepted.map(({ row }) => row.rules_version),
  ]);
  const writtenBy = new Map(rows.map((row) => [ballotKey(row.voter_key, row.idea_id, row.aspect), row]));
  const events: OutgoingEvent[] = [];
  const overtaken: AcceptedVote[] = [];
  for (const judged of accepted) {
    const { vote, row } = judged;
    const written = writtenBy.get(ballotKey(row.voter_key, vote.ideaId, vote.aspect));
    const voterRef = voterRefs.get(voterPlace(row.round_id, row.voter_key));
    if (!written || !voterRef) {
      overtaken.push(judged);
      continue;
    }
    judged.settlement = settlementOf({ ...row, stored_revision: written.revision - 1 });
    judged.ballotRef = written.ballot_ref;
    judged.written = written;
    events.push(ballotEvent(judged, voterRef, written));
  }
  if (overtaken.length > 0) await settleOvertaken(run, overtaken);
  return events;
}

/** Each mark that stands keeps the reason it came with, or none. */
async function keepReasons(
  run: RunPlanned,
  judged: readonly JudgedVote[],
  marks: readonly Mark[],
): Promise<void> {
  const reasonAt = new Map(marks.map((mark) => [placeOf(mark), mark.reason?.trim()]));
  const said = judged.flatMap(({ vote, ballotRef }) =>
    ballotRef ? [{ ballotRef, reason: reasonAt.get(placeOf(vote)) || null }] : [],
  );
  await run('write-reasons', writeReasons, [
    said.map(({ ballotRef }) => ballotRef),
    said.map(({ reason }) => reason),
  ]);
}

/** Another replica made the same change a moment before: these votes find their ballots as they wanted them. */
async function settleOvertaken(run: RunPlanned, overtaken: readonly AcceptedVote[]): Promise<void> {
  const rows = await run<{ choice: string | null; revision: number; cast_at: Date }>(
    'read-ballots',
    readBallots,
    [
      overtaken.map(({ row }) => row.round_id),
      overtaken.map(({ row }) => row.voter_key),
      overtaken.map(({ vote }) => vote.ideaId),
      overtaken.map(({ vote }) => vote.aspect),
    ],
  );
  for (const [judged, { choice, revision, cast_at: castAt }] of pair(overtaken, rows)) {
    const { challenge_id: challengeId, round_id: roundId } = judged.row;
    judged.settlement =
      choice === null
        ? { verdict: 'no-vote-to-withdraw', challengeId }
        : { verdict: 'unchanged', challengeId, roundId, revision, castAt };
  }
}
