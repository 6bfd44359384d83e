import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessRepository } from '../../accounts/persistence/access.repository.js';
import { todaySql } from '../domain/last-day.js';

const mostAtOnce = 500;

// The last administrator stays, or nobody could let anybody in again; the register shows the day that has passed.
const due = `
  select id from person
  where active and ends_on < ${todaySql}
    and ('administrator' <> all(roles) or exists (
      select from person other where other.active and 'administrator' = any(other.roles)
        and (other.ends_on is null or other.ends_on >= ${todaySql})))
  order by ends_on, id limit ${mostAtOnce}
  for no key update skip locked`;

/** Ends the access of everybody whose last day has passed, each once, however many replicas look. */
@Injectable()
export class EndDueAccess {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: AccessRepository,
  ) {}

  /** @returns how many people that were */
  async execute(): Promise<number> {
    return this.transactions.run(async (manager) => {
      const people: { id: PersonId }[] = await manager.query(due);
      if (people.length === 0) return 0;
      return (await this.access.end(people.map(({ id }) => id))).length;
    });
  }
}
