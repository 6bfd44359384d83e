import { Injectable } from '@nestjs/common';
import type { GroupId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

export interface ListedUnit {
  readonly id: GroupId;
  readonly name: string;
  readonly parentId: GroupId | null;
  /** 1 at the top. */
  readonly depth: number;
  /** Active people placed in the unit itself. */
  readonly placed: number;
  /** Active people in it or below it. */
  readonly memberCount: number;
  readonly version: number;
}

/** The whole tree: each unit after the one it lies in, those beside each other by name. */
@Injectable()
export class ListUnits {
  constructor(private readonly transactions: Transactions) {}

  execute(): Promise<ListedUnit[]> {
    return this.transactions.manager.query(
      `with recursive tree as (
         select id, name, parent_id, version, array[lower(name), id::text] as path
         from groups where kind = 'unit' and parent_id is null and removed_at is null
         union all
         select below.id, below.name, below.parent_id, below.version, path || lower(below.name) || below.id::text
         from groups below join tree on below.parent_id = tree.id
         where below.removed_at is null
       ), placed as (
         select unit_id, count(*)::int as people from person where active and unit_id is not null group by unit_id
       ), members as (
         select group_id, count(*)::int as people from group_member join person on person.id = person_id
         where active and group_id in (select id from tree) group by group_id
       )
       select id, name, parent_id as "parentId", cardinality(path) / 2 as depth, version,
         coalesce(placed.people, 0) as placed, coalesce(members.people, 0) as "memberCount"
       from tree left join placed on unit_id = id left join members on group_id = id
       order by path`,
    );
  }
}
