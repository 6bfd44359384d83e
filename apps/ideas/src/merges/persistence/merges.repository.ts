import { Injectable } from '@nestjs/common';
import type { IdeaId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

export interface MergeFact {
  readonly mergeId: string;
  readonly absorbedId: IdeaId;
  readonly survivorId: IdeaId;
  readonly step: number;
  readonly isUndone: boolean;
}

/** The other idea of a merge, as people are led to it. */
export interface MergedIdea {
  readonly id: IdeaId;
  readonly title: string;
  readonly authorId: PersonId;
  readonly coAuthorIds: readonly PersonId[];
}

/** What became of an idea by merges, and which ideas went up in it: those on the table, what was taken back is nobody else's. */
export interface MergeTrail {
  readonly mergedInto: MergedIdea | null;
  readonly absorbed: readonly MergedIdea[];
}

/** True of an idea, as SQL, while it has gone up in another. */
export const isAbsorbed = (ideaId: string): string =>
  `exists (select from merge where merge.absorbed_id = ${ideaId} and not merge.is_undone)`;

/** The copy of merges that their events keep up to date, in whatever order they come. */
@Injectable()
export class MergesRepository {
  constructor(private readonly transactions: Transactions) {}

  async put({ mergeId, absorbedId, survivorId, step, isUndone }: MergeFact): Promise<void> {
    await this.transactions.manager.query(
      `insert into merge as known (id, absorbed_id, survivor_id, step, is_undone) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set step = greatest(known.step, excluded.step),
         is_undone = known.is_undone or excluded.is_undone`,
      [mergeId, absorbedId, survivorId, step, isUndone],
    );
  }

  /** Direct merges only: over several, people walk from one idea to the next. */
  async trailOf(ideaId: IdeaId): Promise<MergeTrail> {
    const rows: (MergedIdea & { isSurvivor: boolean })[] = await this.transactions.manager.query(
      `select idea.id, idea.title, idea.author_id as "authorId", idea.co_author_ids as "coAuthorIds",
         merge.absorbed_id = $1 as "isSurvivor"
       from merge
       join idea on idea.id = case when merge.absorbed_id = $1 then merge.survivor_id else merge.absorbed_id end
       where (merge.absorbed_id = $1 or merge.survivor_id = $1) and not merge.is_undone and idea.state = 'submitted'
       order by merge.step, merge.id`,
      [ideaId],
    );
    const ideas = rows.map(({ isSurvivor: _, ...idea }) => idea);
    return {
      mergedInto: ideas.findLast((_, at) => rows[at]?.isSurvivor) ?? null,
      absorbed: ideas.filter((_, at) => !rows[at]?.isSurvivor),
    };
  }
}
