import { Injectable } from '@nestjs/common';
import { isId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Comparison } from '../domain/filter.js';
import type { ListQuery } from '../domain/list-query.js';
import type { GroupResource } from '../domain/resource.js';
import { InvalidFilter } from '../domain/scim.errors.js';
import { Conditions } from './conditions.js';
import type { Found } from './users.repository.js';

interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly external_id: string | null;
  readonly version: number;
  readonly provisioned_at: Date;
  readonly changed_at: Date;
  readonly members: { value: string; display: string }[] | null;
}

const columns = 'groups.id, groups.name, groups.external_id, groups.version, provisioned_at, changed_at';
const members = `
  (select coalesce(jsonb_agg(jsonb_build_object('value', person.id, 'display', display_name) order by person.id), '[]')
   from group_member join person on person.id = group_member.person_id where group_id = groups.id)`;
const tables =
  'provisioned_group join groups on groups.id = provisioned_group.group_id and removed_at is null';

/** Reads the groups that came by SCIM; those of other origin do not exist here. */
@Injectable()
export class ScimGroupsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound */
  async find(id: string, withMembers: boolean): Promise<GroupResource> {
    const [row] = isId(id) ? await this.select(withMembers, 'groups.id = $1', [id]) : [];
    if (!row) throw new NotFound('Group');
    return groupOf(row);
  }

  /** The same, locked until the transaction ends, so that two changes of one group follow each other. */
  async lock(id: string): Promise<GroupResource> {
    if (isId(id))
      await this.transactions.manager.query('select 1 from groups where id = $1 for no key update', [id]);
    return this.find(id, false);
  }

  /** @param after the last id of the page before, when paging by cursor */
  async list(
    { filter, startIndex, count }: ListQuery,
    withMembers: boolean,
    after?: string,
  ): Promise<Found<GroupResource>> {
    const conditions = new Conditions();
    for (const comparison of filter) addGroupCondition(conditions, comparison);
    const [{ total }]: [{ total: number }] = await this.transactions.manager.query(
      `select count(*)::int as total from ${tables} where ${conditions.text}`,
      conditions.values,
    );
    if (after) conditions.add('groups.id > ?', after);
    const offset = after ? 0 : startIndex - 1;
    if (count === 0 || (!after && offset >= total)) return { resources: [], total };
    const rows = await this.select(
      withMembers,
      `${conditions.text} order by groups.id limit ${count} offset ${offset}`,
      conditions.values,
    );
    return { resources: rows.map(groupOf), total };
  }

  private select(withMembers: boolean, rest: string, values: unknown[]): Promise<GroupRow[]> {
    return this.transactions.manager.query(
      `select ${columns}, ${withMembers ? members : 'null'} as members from ${tables} where ${rest}`,
      values,
    );
  }
}

const groupOf = (row: GroupRow): GroupResource => ({
  id: row.id,
  displayName: row.name,
  externalId: row.external_id,
  version: row.version,
  created: row.provisioned_at.toISOString(),
  lastModified: row.changed_at.toISOString(),
  ...(row.members ? { members: row.members } : {}),
});

/** @throws InvalidFilter for an attribute that cannot be asked for */
function addGroupCondition(conditions: Conditions, { attribute, value }: Comparison): void {
  const text = String(value);
  switch (attribute) {
    case 'id':
      return isId(text) ? conditions.add('groups.id = ?', text) : conditions.add('false');
    case 'displayname':
      return conditions.add('lower(groups.name) = lower(?)', text);
    case 'externalid':
      return conditions.add('groups.external_id = ?', text);
    case 'members':
    case 'members.value':
      if (!isId(text)) return conditions.add('false');
      return conditions.add(
        'exists (select from group_member where group_id = groups.id and person_id = ?)',
        text,
      );
    default:
      throw new InvalidFilter(
        `groups are found by id, displayName, externalId and members.value, not by ${attribute}`,
      );
  }
}
