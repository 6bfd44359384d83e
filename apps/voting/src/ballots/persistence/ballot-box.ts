import { Injectable } from '@nestjs/common';
import type { IdeaId, RoundId } from '@zwerm/domain/id';
import { BriefTransactions, type PlannedStatement } from '@zwerm/platform/database/brief-transactions';
import { plannedStatements, type RunPlanned } from '@zwerm/platform/database/planned-statements';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { failpoint } from '@zwerm/platform/failpoints/failpoint';
import { Promises } from '../../log/persistence/promises.js';
import { RoundKeys } from '../../rounds/persistence/round-keys.js';
import type { BallotFault } from '../domain/ballot-method.js';
import { ballotMethodOf } from '../domain/ballot-methods.js';
import { placeOf, type Mark } from '../domain/mark.js';
import { pair } from '../domain/pair.js';
import { stands, type Settlement, type Vote } from '../domain/vote.js';
import { votesFrom, type WholeBallot } from '../domain/whole-ballot.js';
import {
  lockRounds,
  lockVoter,
  readBallots,
  readMarks,
  settleVotes,
  writeReasons,
} from './ballot-statements.js';
import {
  isOvertaken,
  isWritten,
  judgedVote,
  recordedOf,
  type AcceptedVote,
  type JudgedRow,
  type JudgedVote,
} from './judged-vote.js';
import { namedVoterKey } from './voter-key.js';

/**
 * The one place that writes ballots (security.md §4.1). A group of votes shares a transaction and a commit; each is
 * judged for itself, and a refused one changes nothing for its neighbours.
 */
@Injectable()
export class BallotBox {
  constructor(
    private readonly transactions: Transactions,
    private readonly briefTransactions: BriefTransactions,
    private readonly outbox: Outbox,
    private readonly keys: RoundKeys,
    private readonly promises: Promises,
  ) {}

  /**
   * Settles votes in one commit, in two round trips to the database.
   * @param votes at most one of each person about each aspect of an idea
   * @param waits whether to wait for a round that is being opened or closed; its votes are `round-busy` otherwise
   * @returns what became of each, in the order of the votes
   */
  async settle(votes: readonly Vote[], waits: boolean): Promise<Settlement[]> {
    return this.settleBriefly(votes, waits, 'alone');
  }

  /**
   * Settles the pairs of one best-worst set: all of them, or none when one is refused.
   * @returns what became of each, in the order of the pairs; a refused one says that nothing was written
   */
  async settleSet(pairs: readonly Vote[]): Promise<Settlement[]> {
    return this.settleBriefly(pairs, true, 'set');
  }

  private async settleBriefly(
    votes: readonly Vote[],
    waits: boolean,
    company: Company,
  ): Promise<Settlement[]> {
    const rows = await this.briefTransactions.run<LockedRow, JudgedRow>(locking(votes, waits), (rounds) => {
      const settling = this.settling(votes, rounds, company);
      failpoint('voting.beforeCommit');
      return settling;
    });
    failpoint('voting.afterCommit');
    const judged = judgedVotes(votes, rows);
    // Of a set with a refused pair nothing was kept: the others were not overtaken.
    if (company === 'alone' || judged.every(isKeptInSet))
      await settleOvertaken(plannedStatements(this.transactions.manager), judged);
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
      const judged = await this.settleTogether(run, votes);
      if (judged.every(({ settlement }) => stands(settlement))) await keepReasons(run, judged, marks);
      return judged;
    });
    if (typeof outcome !== 'string') this.promise(outcome);
    return outcome;
  }

  /** Votes that stand all together, or not at all: then nothing is kept. */
  private async settleTogether(run: RunPlanned, votes: readonly Vote[]): Promise<JudgedVote[]> {
    const lock = locking(votes, true);
    const rounds = await run<LockedRow>(lock.name, lock.text, lock.values);
    const { name, text, values } = this.settling(votes, rounds, 'ballot');
    const judged = judgedVotes(votes, await run<JudgedRow>(name, text, values));
    if (judged.every(({ settlement }) => stands(settlement))) await settleOvertaken(run, judged);
    return judged;
  }

  private settling(
    votes: readonly Vote[],
    rounds: readonly LockedRow[],
    company: Company,
  ): PlannedStatement<JudgedRow> {
    return {
      name: 'settle-votes',
      text: settleVotes,
      values: [
        votes.map((vote) => vote.personId),
        votes.map((vote) => vote.ideaId),
        votes.map((vote) => vote.choice),
        votes.map((vote) => vote.recordedAt ?? null),
        rounds.map((round) => round.id),
        rounds.filter((round) => !round.is_locked).map((round) => round.id),
        votes.map((vote) => vote.aspect),
        company === 'ballot',
        this.voterKeysOf(votes, rounds),
        votes.map((vote) => vote.rulesVersion ?? null),
        company === 'set',
      ],
    };
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

  /** Gives each change its receipt, once it is durable, and has it told. */
  private promise(judged: readonly JudgedVote[]): void {
    const changed = judged.filter(isWritten);
    if (changed.length === 0) return;
    this.outbox.announce();
    const receipts = this.promises.receiptsFor(changed.map(recordedOf));
    for (const [vote, receipt] of pair(changed, receipts))
      if (stands(vote.settlement)) vote.settlement = { ...vote.settlement, receipt };
  }
}

/** With what votes come: each by itself, with all of their ballot, or as the pairs of one best-worst set. */
type Company = 'alone' | 'ballot' | 'set';

interface LockedRow {
  readonly id: RoundId;
  readonly is_locked: boolean;
  /** Of a secret round; null in a named one. */
  readonly sealed_key: Buffer | null;
  /** Which of the ideas asked for are in it, of a secret round. */
  readonly idea_ids: readonly IdeaId[] | null;
}

const isKeptInSet = ({ settlement }: JudgedVote): boolean =>
  stands(settlement) || settlement.verdict === 'no-vote-to-withdraw';

const locking = (votes: readonly Vote[], waits: boolean): PlannedStatement<LockedRow> => ({
  name: 'lock-rounds',
  text: lockRounds,
  values: [votes.map((vote) => vote.ideaId), waits],
});

const judgedVotes = (votes: readonly Vote[], rows: readonly JudgedRow[]): JudgedVote[] =>
  pair(votes, rows).map(([vote, row]) => judgedVote(vote, row));

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
async function settleOvertaken(run: RunPlanned, judged: readonly JudgedVote[]): Promise<void> {
  const overtaken: AcceptedVote[] = judged.filter(isOvertaken);
  if (overtaken.length === 0) return;
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
  for (const [vote, { choice, revision, cast_at: castAt }] of pair(overtaken, rows)) {
    const { challenge_id: challengeId, round_id: roundId } = vote.row;
    vote.settlement =
      choice === null
        ? { verdict: 'no-vote-to-withdraw', challengeId }
        : { verdict: 'unchanged', challengeId, roundId, revision, castAt };
  }
}
