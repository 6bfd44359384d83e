import { Injectable } from '@nestjs/common';
import { endedAt } from '@zwerm/contracts/merged-votes';
import type { ChallengeId, IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ballotMethodOf } from '../../ballots/domain/ballot-methods.js';
import { asksBestWorst, pairChoices } from '../../ballots/domain/best-worst.js';
import { ruledOutFor } from '../../ideas/persistence/conflicts.sql.js';
import { lockRoundForOffering } from '../../ideas/persistence/offering-lock.js';
import { standingMerges } from '../../merging/persistence/standing-merges.sql.js';
import { isOnRoll } from '../../roll/persistence/on-roll.sql.js';
import { Round, type FinalCount } from '../domain/round.js';
import { roundIdOf } from './round-id.js';
import { divideRoll, strataOf, type RoundStratum } from './round-strata.js';

/** First key of the advisory locks that votes take in shared and changes of a round in exclusive form. */
export const roundLock = 7;
/** First key of the advisory locks under which one person's whole ballot is judged. */
export const voterLock = 8;

/** A round under its exclusive lock, with the database's clock as it was after the lock was granted. */
export interface LockedRound {
  readonly round: Round | undefined;
  readonly now: Date;
}

/** How many people may vote in a round, on which ideas (undefined: all of the challenge), and what those cost. */
export interface Extent {
  readonly eligible: number;
  readonly ideaIds: IdeaId[] | undefined;
  readonly costs: { ideaId: IdeaId; cost: number }[] | undefined;
  /** Parts of the roll, where it is divided. */
  readonly strata: RoundStratum[] | undefined;
}

interface Standing {
  readonly isOnRoll: boolean;
  readonly votable: number;
  readonly judged: number;
}

@Injectable()
export class RoundsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @param number of the round; the newest when left out, but for later ones that ended before they began */
  async find(challengeId: ChallengeId, number?: number): Promise<Round | null> {
    const { manager } = this.transactions;
    if (number !== undefined) return manager.findOneBy(Round, { challengeId, number });
    const rounds = await this.list(challengeId);
    return rounds.find((round) => !round.isCancelled()) ?? null;
  }

  /** All rounds of a challenge, the newest first. */
  async list(challengeId: ChallengeId): Promise<Round[]> {
    return this.transactions.manager.find(Round, { where: { challengeId }, order: { number: 'DESC' } });
  }

  /**
   * Waits until no vote of the newest round is being decided and keeps new ones waiting until the transaction ends.
   * Clock and row are read by a later statement, so that neither is older than the lock (security.md §1.4.5).
   */
  async lock(challengeId: ChallengeId): Promise<LockedRound> {
    const { manager } = this.transactions;
    let round: Round | null;
    let locked: RoundId;
    do {
      // Somebody may open another round while this waits: then that one is the newest.
      locked = (await this.newest(challengeId))?.id ?? roundIdOf(challengeId);
      await manager.query(`select pg_advisory_xact_lock(${roundLock}, hashtext($1))`, [locked]);
      round = await this.newest(challengeId);
    } while (round !== null && round.id !== locked);
    const { now } = await this.one<{ now: Date }>("select date_trunc('milliseconds', database_now()) as now");
    return { round: round ?? undefined, now };
  }

  private newest(challengeId: ChallengeId): Promise<Round | null> {
    return this.transactions.manager.findOne(Round, { where: { challengeId }, order: { number: 'DESC' } });
  }

  /** Stores a new round, or what changed of a locked one. */
  async put(round: Round): Promise<void> {
    const { manager } = this.transactions;
    const { id, ...changes } = round;
    const { affected } = await manager.update(Round, { id }, changes);
    if (affected === 0) await manager.insert(Round, round);
  }

  /** Fixes which choices the database accepts in this round, about what, and how. */
  async putScale(round: Round): Promise<void> {
    const { manager } = this.transactions;
    const method = ballotMethodOf(round.method);
    const scale = method.scaleOf(round.rules);
    await manager.query('update round set aspects = $2, is_judged_whole = $3 where id = $1', [
      round.id,
      method.aspectsOf(round.rules),
      method.isJudgedWhole(round.rules),
    ]);
    const ofPairs = asksBestWorst(round.method) ? pairChoices : [];
    await manager.query('delete from round_choice where round_id = $1 and choice <> all ($2)', [
      round.id,
      [...scale, ...ofPairs],
    ]);
    await manager.query(
      `insert into round_choice (round_id, choice, is_of_pair)
       select $1::uuid, unnest($2::text[]), false union all select $1::uuid, unnest($3::text[]), true
       on conflict (round_id, choice) do update set is_of_pair = excluded.is_of_pair`,
      [round.id, scale, ofPairs],
    );
  }

  /** How many merges of ideas were made and undone in it. */
  async mergeSteps({ id }: Round): Promise<number> {
    const { steps } = await this.one<{ steps: number }>(
      'select count(*)::integer as steps from merge_step where round_id = $1',
      [id],
    );
    return steps;
  }

  /** Whether anybody has voted, also who took their vote back: certain under the lock. */
  async hasBallots({ id }: Round): Promise<boolean> {
    const { has } = await this.one<{ has: boolean }>(
      'select exists (select from ballot where round_id = $1) as has',
      [id],
    );
    return has;
  }

  /** When an organiser declared the outcome final; null as long as nobody did. */
  async certifiedAt({ id }: Round): Promise<Date | null> {
    const [row]: { at: Date }[] = await this.transactions.manager.query(
      'select certified_at as at from round_certification where round_id = $1',
      [id],
    );
    return row?.at ?? null;
  }

  /** Forgets who was shown what: a round that becomes secret, or named, keeps people under other keys. */
  async forgetImpressions({ id }: Round): Promise<void> {
    const { manager } = this.transactions;
    await manager.query('delete from impression where round_id = $1', [id]);
    await manager.query('update exposure set seen_by = 0 where round_id = $1', [id]);
  }

  /**
   * Lets every idea of the challenge, or those that were chosen, be served in its round, also those told of while the
   * round was being planned.
   */
  async offerIdeas(
    { id, challengeId, hasChosenIdeas }: Round,
    chosen: readonly IdeaId[] = [],
  ): Promise<void> {
    await this.transactions.manager.query(lockRoundForOffering);
    await this.transactions.manager.query(
      `insert into exposure as known (round_id, idea_id, is_votable)
       select $1, idea.id, idea.is_votable and idea.merged_into is null from idea
       where challenge_id = $2 and (not $3 or idea.id = any ($4::uuid[])) order by idea.id
       on conflict (round_id, idea_id) do update set is_votable = excluded.is_votable
       where known.is_votable <> excluded.is_votable`,
      [id, challengeId, hasChosenIdeas, chosen],
    );
  }

  /** Fixes of which parts the roll is counted; to be asked before the first ballot. */
  divideRoll(round: Round): Promise<void> {
    return divideRoll(this.transactions.manager, round);
  }

  /** Of ideas, those that can be voted on in this challenge. */
  async votableOf(challengeId: ChallengeId, ideaIds: readonly IdeaId[]): Promise<IdeaId[]> {
    const rows: { id: IdeaId }[] = await this.transactions.manager.query(
      'select id from idea where challenge_id = $1 and id = any ($2::uuid[]) and is_votable and merged_into is null',
      [challengeId, ideaIds],
    );
    return rows.map(({ id }) => id);
  }

  /** How many people may vote, on which ideas where those were chosen, and for how much where that is asked. */
  async extentOf(round: Round): Promise<Extent> {
    const extent: Extent = {
      eligible: await this.rollSize(round),
      ideaIds: undefined,
      costs: round.method === 'budget' ? await this.costsOf(round) : undefined,
      strata: await strataOf(this.transactions.manager, round.id),
    };
    if (!round.hasChosenIdeas) return extent;
    const rows: { id: IdeaId }[] = await this.transactions.manager.query(
      'select idea_id as id from exposure where round_id = $1 order by idea_id',
      [round.id],
    );
    return { ...extent, ideaIds: rows.map((row) => row.id) };
  }

  /** Challenges whose round is to open or close by now, as far as a look without the lock can tell. */
  async due(): Promise<{ challengeId: ChallengeId; state: 'scheduled' | 'open' }[]> {
    return this.transactions.manager.query(
      `select challenge_id as "challengeId", state from round
       where (state = 'scheduled' and opens_at <= database_now()) or (state = 'open' and closes_at <= database_now())`,
    );
  }

  private costsOf({ id }: Round): Promise<{ ideaId: IdeaId; cost: number }[]> {
    return this.transactions.manager.query(
      `select idea_id as "ideaId", cost::double precision as cost from idea_cost where round_id = $1 order by idea_id`,
      [id],
    );
  }

  private async rollSize({ id }: Round): Promise<number> {
    const { size } = await this.one<{ size: number }>(
      'select count(*)::integer as size from round_roll where round_id = $1',
      [id],
    );
    return size;
  }

  /** Counts the record; exact when the round is locked. Withdrawn ballots do not count. */
  async count(round: Round): Promise<FinalCount & { ballots: number; lastCastAt: Date | null }> {
    const count = await this.one<Omit<FinalCount, 'eligible'> & { ballots: number; lastCastAt: Date | null }>(
      `select coalesce(sum(ballots), 0)::integer as ballots, count(*)::integer as participants,
         max(last) as "lastCastAt", (select top_count from challenge where id = $2) as "topCount"
       from (
         select count(*) as ballots, max(cast_at) as last from ballot
         where round_id = $1 and choice is not null group by voter_key
       ) as voter`,
      [round.id, round.challengeId],
    );
    return { ...count, eligible: await this.rollSize(round) };
  }

  /** Where one person stands: on the roll or not, how many ideas are on the ballot and how many they judged. */
  async standingOf(round: Round, personId: PersonId, voterKey: Buffer | undefined): Promise<Standing> {
    return this.one<Standing>(
      `with ${endedAt(standingMerges)}
       select
         exists (
           select from round join challenge on challenge.id = round.challenge_id
           where round.id = $1 and ${isOnRoll('$2::uuid')}
         ) as "isOnRoll",
         (select count(*)::integer from exposure where round_id = $1 and is_votable) - (
           select count(*)::integer from exposure where round_id = $1 and is_votable and idea_id in (
             ${ruledOutFor('$2', '$4', '$5', '$6')}
           )) as votable,
         (select count(distinct stands.id)::integer from ballot left join ended using (idea_id)
          join idea stands on stands.id = coalesce(ended.root_id, ballot.idea_id) and stands.is_votable
          where ballot.round_id = $1 and ballot.voter_key = $3 and ballot.choice is not null
            and ballot.choice not in (select choice from round_choice where round_id = $1 and is_of_pair)) as judged`,
      [
        ...[round.id, personId, voterKey ?? null],
        ...[round.challengeId, round.rules.ownIdeas, round.rules.ownUnit],
      ],
    );
  }

  /** Secret rounds that closed and still have their key; which are due, each says under the lock. */
  async withKeyDueForDestruction(): Promise<{ challengeId: ChallengeId; number: number }[]> {
    return this.transactions.manager.query(
      `select challenge_id as "challengeId", number from round
       where sealed_key is not null and closed_at is not null`,
    );
  }

  /**
   * Takes the times out of a round's votes, forgets who was shown what (a set of ideas is as telling as a time), and writes all rows about its voters anew in one go, so that neither times
   * nor the database's own numbers of rows and transactions tell who voted when.
   */
  async blur(round: Round): Promise<void> {
    const { manager } = this.transactions;
    await manager.query('delete from impression where round_id = $1', [round.id]);
    await manager.query('update ballot set cast_at = $2 where round_id = $1', [round.id, round.closedAt]);
    await manager.query('update voter set voter_key = voter_key where round_id = $1', [round.id]);
    await manager.query('update participation set took_part_on = $2 where round_id = $1', [
      round.id,
      round.closedAt,
    ]);
  }

  private async one<Row>(sql: string, values: unknown[] = []): Promise<Row> {
    const [row]: Row[] = await this.transactions.manager.query(sql, values);
    if (row === undefined) throw new Error('an aggregate always gives a row');
    return row;
  }
}
