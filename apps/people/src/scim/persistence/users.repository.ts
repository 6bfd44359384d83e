import { Injectable } from '@nestjs/common';
import { isId, type PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { ListQuery } from '../domain/list-query.js';
import type { UserResource } from '../domain/resource.js';
import { Conditions } from './conditions.js';
import { addUserCondition, userColumns, userOf, userTables, type UserRow } from './user-rows.js';

/** A part of a list, and how long the whole is. */
export interface Found<Resource> {
  readonly resources: Resource[];
  readonly total: number;
}

/** Reads the people that came by SCIM, active or not; all others do not exist here. */
@Injectable()
export class UsersRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound */
  async find(id: string): Promise<UserResource> {
    const rows = isId(id) ? await this.select('person.id = $1', [id]) : [];
    const [row] = rows;
    if (!row) throw new NotFound('User');
    return userOf(row);
  }

  /** The same, locked until the transaction ends, so that two changes of one user follow each other. */
  async lock(id: string): Promise<UserResource> {
    if (isId(id))
      await this.transactions.manager.query('select 1 from person where id = $1 for update', [id]);
    return this.find(id);
  }

  /** @param after the last id of the page before, when paging by cursor */
  async list({ filter, startIndex, count }: ListQuery, after?: PersonId): Promise<Found<UserResource>> {
    const conditions = new Conditions();
    for (const comparison of filter) addUserCondition(conditions, comparison);
    const [{ total }]: [{ total: number }] = await this.transactions.manager.query(
      `select count(*)::int as total from ${userTables} where ${conditions.text}`,
      conditions.values,
    );
    if (after) conditions.add('person.id > ?', after);
    const offset = after ? 0 : startIndex - 1;
    if (count === 0 || (!after && offset >= total)) return { resources: [], total };
    const rows = await this.select(
      `${conditions.text} order by person.id limit ${count} offset ${offset}`,
      conditions.values,
    );
    return { resources: rows.map(userOf), total };
  }

  private select(rest: string, values: readonly unknown[]): Promise<UserRow[]> {
    return this.transactions.manager.query(
      `select ${userColumns} from ${userTables} where ${rest}`,
      values as unknown[],
    );
  }
}
