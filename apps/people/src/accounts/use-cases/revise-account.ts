import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccountChanged } from '../domain/account.errors.js';
import { PeopleRepository } from '../persistence/people.repository.js';

export interface AccountChanges {
  readonly displayName?: string;
  readonly jobTitle?: string;
}

/**
 * Corrects what the register says of a person.
 * @throws NotFound, AccountChanged, RolesNotYoursToGive when a user manager tries it on an administrator
 */
@Injectable()
export class ReviseAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
  ) {}

  async execute(
    by: Principal,
    personId: PersonId,
    expectedVersion: number,
    { displayName, jobTitle }: AccountChanges,
  ): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.people.refuseUnlessYours(by, personId);
      const [person]: { version: number }[] = await manager.query(
        'select version from person where id = $1 and erased_at is null for no key update',
        [personId],
      );
      if (!person) throw new NotFound('Person');
      if (person.version !== expectedVersion) throw new AccountChanged();
      await manager.query(
        `update person set display_name = coalesce($2, display_name), job_title = coalesce($3, job_title),
           version = version + 1 where id = $1`,
        [personId, displayName?.trim() ?? null, jobTitle?.trim() ?? null],
      );
    });
  }
}
