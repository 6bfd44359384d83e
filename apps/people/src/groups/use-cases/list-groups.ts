import { Injectable } from '@nestjs/common';
import type { GroupId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

export interface ListedGroup {
  readonly id: GroupId;
  readonly name: string;
  readonly memberCount: number;
  readonly version: number;
}

/** All groups by name, to choose an audience from. */
@Injectable()
export class ListGroups {
  constructor(private readonly transactions: Transactions) {}

  execute(limit: number, after?: { name: string; id: GroupId }): Promise<ListedGroup[]> {
    return this.transactions.manager.query(
      `select id, name, version,
         (select count(*)::int from group_member where group_id = groups.id) as "memberCount"
       from groups where $2::text is null or (name, id) > ($2, $3::uuid)
       order by name, id limit $1`,
      [limit, after?.name ?? null, after?.id ?? null],
    );
  }
}
