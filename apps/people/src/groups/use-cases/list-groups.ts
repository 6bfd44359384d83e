import { Injectable } from '@nestjs/common';
import type { GroupId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Cursors, type Page } from '@zwerm/platform/http/cursors';
import type { GroupKind, GroupVisibility } from '../domain/group-kind.js';
import { readerOf } from '../reader-of.js';
import { readerValues, visibleGroups } from '../persistence/groups.repository.js';

export interface GroupQuery {
  readonly kind?: GroupKind;
  /** Part of the name, whatever the case. */
  readonly q?: string;
  readonly cursor?: string;
  readonly limit: number;
}

export interface ListedGroup {
  readonly id: GroupId;
  readonly name: string;
  readonly kind: GroupKind;
  readonly purpose: string;
  readonly visibility: GroupVisibility;
  /** Of a unit, the name of the one it lies in. */
  readonly parentName: string | null;
  /** Active people. */
  readonly memberCount: number;
  readonly isMember: boolean;
  readonly version: number;
}

const select = `
  select id, name, kind, purpose, visibility, version,
    (select parent.name from groups parent where parent.id = groups.parent_id) as "parentName",
    (select count(*)::int from group_member join person on person.id = person_id
     where group_id = groups.id and active) as "memberCount",
    exists (select from group_member where group_id = groups.id and person_id = $1) as "isMember"
  from groups
  where ${visibleGroups} and ($4::text is null or kind = $4)
    and ($5::text is null or position(lower($5) in lower(name)) > 0)
    and ($6::text is null or (name, id) > ($6, $7::uuid))
  order by name, id limit $8`;

/** The groups and units a person may know of, by name: to find one, or to choose an audience from. */
@Injectable()
export class ListGroups {
  constructor(
    private readonly transactions: Transactions,
    private readonly cursors: Cursors,
  ) {}

  /** @throws DomainError invalid-cursor */
  async execute(by: Principal, { kind, q, cursor, limit }: GroupQuery): Promise<Page<ListedGroup>> {
    const list = ['groups', by.personId, kind ?? null, q ?? null];
    const [name, id] = cursor === undefined ? [] : this.cursors.read(cursor, list);
    const rows: ListedGroup[] = await this.transactions.manager.query(select, [
      ...readerValues(readerOf(by)),
      kind ?? null,
      q ?? null,
      name ?? null,
      id ?? null,
      limit + 1,
    ]);
    return this.cursors.page(rows, limit, list, (group) => [group.name, group.id]);
  }
}
