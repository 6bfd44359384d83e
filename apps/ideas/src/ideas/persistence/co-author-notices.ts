import { Injectable } from '@nestjs/common';
import type { IdeaId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Who was named as a co-author, and has not read it yet. */
@Injectable()
export class CoAuthorNotices {
  constructor(private readonly transactions: Transactions) {}

  /** The ideas, drafts too, that somebody was named at without having read it, the newest first. */
  async unread(personId: PersonId, most: number): Promise<IdeaId[]> {
    const rows: { id: IdeaId }[] = await this.transactions.manager.query(
      `select id from idea
       where co_author_ids <> '{}' and co_author_ids @> array[$1]::uuid[] and state <> 'withdrawn'
         and not told_co_author_ids @> array[$1]::uuid[]
       order by created_at desc, id limit $2`,
      [personId, most],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Remembers that a co-author read it. Not a change of the idea: whoever is editing it need not begin again.
   * @returns whether they are a co-author
   */
  async read(ideaId: IdeaId, personId: PersonId): Promise<boolean> {
    const rows: unknown[] = await this.transactions.manager.query(
      `with known as (
         select id, told_co_author_ids @> array[$2]::uuid[] as is_told from idea
         where id = $1 and co_author_ids @> array[$2]::uuid[] for update
       ), told as (
         update idea set told_co_author_ids = told_co_author_ids || $2::uuid
         from known where idea.id = known.id and not is_told
       )
       select id from known`,
      [ideaId, personId],
    );
    return rows.length > 0;
  }
}
