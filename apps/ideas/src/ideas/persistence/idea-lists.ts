import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { isAbsorbed } from '../../merges/persistence/merges.repository.js';
import { Idea } from '../domain/idea.js';

export const ideaOrders = ['random', 'newest'] as const;
export type IdeaOrder = (typeof ideaOrders)[number];

/** Where the page before ended: sort key and id of its last idea. */
export type IdeaPosition = readonly (string | number)[];

export interface IdeaListing {
  readonly challengeId: ChallengeId;
  readonly order: IdeaOrder;
  /** Only what the reader wrote, alone or with others, in every state, the newest first. */
  readonly mine: boolean;
  readonly ids?: readonly IdeaId[] | undefined;
  readonly limit: number;
  readonly after?: IdeaPosition | undefined;
}

/** The orders in which the ideas of a challenge are read. */
@Injectable()
export class IdeaLists {
  constructor(private readonly transactions: Transactions) {}

  list(reader: PersonId, { challengeId, order, mine, ids, limit, after }: IdeaListing): Promise<Idea[]> {
    const { select, direction, type } = mine ? ownNewest : orders[order];
    const query = this.transactions.manager
      .createQueryBuilder(Idea, 'idea')
      .addSelect(select, 'position')
      .where('idea.challenge_id = :challengeId')
      .andWhere(mine ? wrote : `idea.state = 'submitted' and not ${isAbsorbed('idea.id')}`)
      .orderBy('position', direction)
      .addOrderBy('idea.id', direction)
      .limit(limit)
      .setParameters({ challengeId, reader });
    if (ids) query.andWhere('idea.id = any (:ids::uuid[])', { ids });
    const comparison = direction === 'ASC' ? '>' : '<';
    if (after)
      query.andWhere(`(${select}, idea.id) ${comparison} (:position::${type}, :id::uuid)`, {
        position: after[0],
        id: after[1],
      });
    return query.getMany();
  }

  /** Where an idea stands in a list of this reader. */
  positionOf(
    idea: Idea,
    reader: PersonId,
    { order, mine }: Pick<IdeaListing, 'order' | 'mine'>,
  ): IdeaPosition {
    if (mine) return [idea.createdAt, idea.id];
    if (order === 'newest') return [idea.submittedAt ?? '', idea.id];
    return [
      createHash('md5')
        .update(idea.id + reader)
        .digest('hex'),
      idea.id,
    ];
  }
}

// Two ways in, each along its own index.
const wrote = `idea.id in (
  select id from idea where author_id = :reader
  union all select id from idea where co_author_ids <> '{}' and co_author_ids @> array[:reader]::uuid[]
)`;

interface Order {
  readonly select: string;
  readonly direction: 'ASC' | 'DESC';
  readonly type: string;
}

const ownNewest: Order = { select: 'idea.created_at', direction: 'DESC', type: 'timestamptz' };

// Shuffled by idea and reader together: everyone has an order of their own, and finds it again the next day.
const orders: Readonly<Record<IdeaOrder, Order>> = {
  random: { select: 'md5(idea.id::text || :reader)', direction: 'ASC', type: 'text' },
  newest: { select: 'idea.submitted_at', direction: 'DESC', type: 'timestamptz' },
};
