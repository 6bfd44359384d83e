import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessRepository } from '../persistence/access.repository.js';
import { PeopleRepository } from '../persistence/people.repository.js';

/**
 * Lets a person who left come back, with the roles, groups and unit they had; a last day that has passed is
 * forgotten. Sessions and access tokens from before stay ended. Doing it twice is doing it once.
 * @throws NotFound also when the person was erased, RolesNotYoursToGive when a user manager tries it on an administrator
 */
@Injectable()
export class ReactivatePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly access: AccessRepository,
  ) {}

  async execute(by: Principal | 'operator', personId: PersonId): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.people.refuseUnlessYours(by, personId);
      const [person]: { erased: boolean }[] = await manager.query(
        'select erased_at is not null as erased from person where id = $1',
        [personId],
      );
      if (person?.erased) throw new NotFound('Person');
      await manager.query(
        'update person set ends_on = null where id = $1 and not active and ends_on < database_now()::date',
        [personId],
      );
      await this.access.restore([personId]);
    });
  }
}
