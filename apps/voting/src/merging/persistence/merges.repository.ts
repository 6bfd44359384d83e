import { Injectable } from '@nestjs/common';
import { mergeMade, mergeUndone } from '@zwerm/contracts/events/voting-events';
import type { ChallengeId, IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { LogEntriesRepository } from '../../log/persistence/log-entries.repository.js';
import type { Round } from '../../rounds/domain/round.js';
import { endsOf, type KeptMerge, type Merge, type VotesBrought } from '../domain/merge.js';

/** Who takes a step, why and when. */
export interface MergeAct {
  readonly personId: PersonId;
  readonly reason: string;
  readonly at: Date;
}

/** What voting knows of an idea, as far as merging asks; whether people can vote on it in the newest round. */
export interface MergeableIdea {
  readonly id: IdeaId;
  readonly challengeId: ChallengeId;
  readonly isVotable: boolean;
  readonly mergedInto: IdeaId | null;
}

const keptColumns = `
  merge.id, merge.round_id as "roundId", absorbed_id as "absorbedId", survivor_id as "survivorId",
  made.at as "madeAt", made.person_id as "madeBy", made.reason,
  undone.at as "undoneAt", undone.person_id as "undoneBy", undone.reason as "undoReason"
  from merge
  join merge_step made on made.merge_id = merge.id and not made.is_undo
  left join merge_step undone on undone.merge_id = merge.id and undone.is_undo`;

/** Merges, their steps, and what follows from them for ideas. Whoever changes one holds the lock of its round. */
@Injectable()
export class MergesRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly log: LogEntriesRepository,
  ) {}

  async idea(id: IdeaId): Promise<MergeableIdea | undefined> {
    const [row]: MergeableIdea[] = await this.transactions.manager.query(
      `select id, challenge_id as "challengeId", merged_into as "mergedInto",
         is_votable and coalesce((
           select not has_chosen_ideas or exists (
             select from exposure where round_id = round.id and idea_id = idea.id
           )
           from round where round.challenge_id = idea.challenge_id order by number desc limit 1
         ), true) as "isVotable"
       from idea where id = $1`,
      [id],
    );
    return row;
  }

  /** Ideas that went up in this one, directly or over others. */
  async absorbedBy(survivorId: IdeaId): Promise<IdeaId[]> {
    const rows: { id: IdeaId }[] = await this.transactions.manager.query(
      'select id from idea where merged_into = $1 order by id',
      [survivorId],
    );
    return rows.map(({ id }) => id);
  }

  /** Every absorbed idea of a challenge, with the one that its votes count for. */
  async endsIn(challengeId: ChallengeId): Promise<ReadonlyMap<IdeaId, IdeaId>> {
    const rows: { id: IdeaId; mergedInto: IdeaId }[] = await this.transactions.manager.query(
      `select id, merged_into as "mergedInto" from idea
       where challenge_id = $1 and merged_into is not null order by id`,
      [challengeId],
    );
    return new Map(rows.map(({ id, mergedInto }) => [id, mergedInto]));
  }

  /** The merge in which this idea was absorbed, if it stands, or else the last one that was undone. */
  async newestOf(absorbedId: IdeaId): Promise<KeptMerge | undefined> {
    const [row]: KeptMerge[] = await this.transactions.manager.query(
      `select ${keptColumns} join round on round.id = merge.round_id
       where absorbed_id = $1 order by is_undone, round.number desc, made.step desc limit 1`,
      [absorbedId],
    );
    return row;
  }

  /** All merges of a challenge, the newest first. */
  ofChallenge(challengeId: ChallengeId): Promise<KeptMerge[]> {
    return this.transactions.manager.query(
      `select ${keptColumns} join round on round.id = merge.round_id
       where round.challenge_id = $1 order by round.number desc, made.step desc`,
      [challengeId],
    );
  }

  async find(mergeId: string): Promise<KeptMerge | undefined> {
    const [row]: KeptMerge[] = await this.transactions.manager.query(
      `select ${keptColumns} where merge.id = $1`,
      [mergeId],
    );
    return row;
  }

  /** @returns the id of the new merge */
  async make(round: Round, pair: Omit<Merge, 'id'>, act: MergeAct): Promise<string> {
    const [row]: { id: string }[] = await this.transactions.manager.query(
      'insert into merge (round_id, absorbed_id, survivor_id) values ($1, $2, $3) returning id',
      [round.id, pair.absorbedId, pair.survivorId],
    );
    if (!row) throw new Error('an insert gives its row');
    await this.keep(round, { id: row.id, ...pair }, false, act);
    return row.id;
  }

  async undo(round: Round, merge: Merge, act: MergeAct): Promise<void> {
    await this.transactions.manager.query('update merge set is_undone = true where id = $1', [merge.id]);
    await this.keep(round, merge, true, act);
  }

  /** People with a current vote on one of the first ideas: those without one on the others, and those with. */
  async votesOn(
    roundId: RoundId,
    absorbed: readonly IdeaId[],
    others: readonly IdeaId[],
  ): Promise<VotesBrought> {
    const [row]: [VotesBrought] = await this.transactions.manager.query(
      `select count(*) filter (where here and not there)::integer as moved,
         count(*) filter (where here and there)::integer as double
       from (
         select bool_or(idea_id = any ($2::uuid[])) as here, bool_or(idea_id = any ($3::uuid[])) as there
         from ballot
         where round_id = $1 and choice is not null and idea_id = any ($2::uuid[] || $3::uuid[])
         group by voter_key
       ) as voter`,
      [roundId, absorbed, others],
    );
    return row;
  }

  /** Records a step in the log and tells it, then lets every idea of the challenge count for where it ended up. */
  private async keep(round: Round, merge: Merge, isUndo: boolean, act: MergeAct): Promise<void> {
    const { manager } = this.transactions;
    const { id: roundId, challengeId } = round;
    const [{ step }]: [{ step: number }] = await manager.query(
      'select coalesce(max(step), 0) + 1 as step from merge_step where round_id = $1',
      [roundId],
    );
    const definition = isUndo ? mergeUndone : mergeMade;
    const { id: mergeId, absorbedId, survivorId } = merge;
    const payload = { mergeId, roundId, challengeId, absorbedId, survivorId, step };
    const fact = { type: definition.subject, ...payload };
    await manager.query('insert into merge_step values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      roundId,
      step,
      mergeId,
      isUndo,
      act.personId,
      act.at,
      act.reason,
      JSON.stringify(fact),
    ]);
    await this.log.addFact(fact);
    await this.outbox.add(definition, mergeId, isUndo ? 2 : 1, payload);
    await this.settleEnds(round);
  }

  private async settleEnds({ id: roundId, challengeId }: Round): Promise<void> {
    const { manager } = this.transactions;
    const standing: Merge[] = await manager.query(
      `select merge.id, absorbed_id as "absorbedId", survivor_id as "survivorId"
       from merge join round on round.id = round_id where challenge_id = $1 and not is_undone`,
      [challengeId],
    );
    const ends = endsOf(standing);
    await manager.query(
      `update idea set merged_into = ended.root_id
       from idea known
       left join unnest($2::uuid[], $3::uuid[]) as ended (idea_id, root_id) on ended.idea_id = known.id
       where known.id = idea.id and idea.challenge_id = $1 and idea.merged_into is distinct from ended.root_id`,
      [challengeId, [...ends.keys()], [...ends.values()]],
    );
    await manager.query(
      `update exposure set is_votable = not exposure.is_votable
       from idea
       where exposure.round_id = $1 and idea.id = exposure.idea_id
         and exposure.is_votable <> (idea.is_votable and idea.merged_into is null)`,
      [roundId],
    );
  }
}
