import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessRepository } from '../persistence/access.repository.js';
import { PeopleRepository } from '../persistence/people.repository.js';

/**
 * Ends a person's access; what they wrote and voted stays. Doing it twice is doing it once.
 * @throws NotFound, LastAdministrator, RolesNotYoursToGive when a user manager tries it on an administrator,
 * TakeRoleFirst when an administrator does: nobody ends another administrator alone
 */
@Injectable()
export class DeactivatePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly access: AccessRepository,
  ) {}

  async execute(by: Principal | 'operator', personId: PersonId): Promise<void> {
    await this.transactions.run(async () => {
      await this.people.refuseUnlessYours(by, personId);
      await this.access.end([personId], by === 'operator' ? null : by.personId);
    });
  }
}
