import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { lockIdeasForOffering } from './offering-lock.js';

/** Whether an idea is on the ballot, as of a version of that idea. */
export interface IdeaFact {
  readonly ideaId: IdeaId;
  readonly challengeId: ChallengeId;
  readonly isVotable: boolean;
  /** Undefined when this fact does not tell; who wrote an idea never changes. */
  readonly authorId?: PersonId | undefined;
  readonly version: number;
}

/** Who wrote an idea with its author, as of a version of that idea. */
export interface CoAuthorFact {
  readonly ideaId: IdeaId;
  readonly challengeId: ChallengeId;
  /** Also who stepped out once voting had begun. */
  readonly coAuthorIds: readonly PersonId[];
  readonly version: number;
}

/** The copy of ideas that voting keeps. Newer facts win. */
@Injectable()
export class IdeasRepository {
  constructor(private readonly transactions: Transactions) {}

  async put(facts: readonly IdeaFact[]): Promise<void> {
    await this.transactions.manager.query(lockIdeasForOffering);
    await this.transactions.manager.query(
      `insert into idea as known (id, challenge_id, is_votable, version, author_id)
       select distinct on (id) *
       from unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::integer[], $5::uuid[])
         as fact (id, challenge_id, is_votable, version, author_id)
       order by id, version desc
       on conflict (id) do update set
         is_votable = case when known.version < excluded.version then excluded.is_votable else known.is_votable end,
         version = greatest(known.version, excluded.version),
         author_id = coalesce(known.author_id, excluded.author_id)
       where known.version < excluded.version or known.author_id is null`,
      [
        facts.map((fact) => fact.ideaId),
        facts.map((fact) => fact.challengeId),
        facts.map((fact) => fact.isVotable),
        facts.map((fact) => fact.version),
        facts.map((fact) => fact.authorId ?? null),
      ],
    );
    await this.offer(facts.map((fact) => fact.ideaId));
  }

  async putCoAuthors(facts: readonly CoAuthorFact[]): Promise<void> {
    await this.transactions.manager.query(
      `insert into idea as known (id, challenge_id, is_votable, version, co_author_ids, co_authors_version)
       select distinct on ("ideaId") "ideaId", "challengeId", false, 0, "coAuthorIds", version
       from jsonb_to_recordset($1)
         as fact ("ideaId" uuid, "challengeId" uuid, "coAuthorIds" uuid[], version integer)
       order by "ideaId", version desc
       on conflict (id) do update set
         co_author_ids = excluded.co_author_ids, co_authors_version = excluded.co_authors_version
       where known.co_authors_version < excluded.co_authors_version`,
      [JSON.stringify(facts)],
    );
  }

  /** Ideas can be served in a round that is planned already; one planned later takes those that are there. */
  private async offer(ideaIds: readonly IdeaId[]): Promise<void> {
    await this.transactions.manager.query(
      `insert into exposure as known (round_id, idea_id, is_votable)
       select round.id, idea.id, idea.is_votable and idea.merged_into is null from idea join round using (challenge_id)
       where idea.id = any ($1::uuid[]) and (not round.has_chosen_ideas or exists (
         select from exposure there where there.round_id = round.id and there.idea_id = idea.id
       )) order by 1, 2
       on conflict (round_id, idea_id) do update set is_votable = excluded.is_votable
       where known.is_votable <> excluded.is_votable`,
      [ideaIds],
    );
  }
}
