import { Injectable } from '@nestjs/common';
import { grants } from '@zwerm/contracts/permissions';
import { personDeactivated } from '@zwerm/contracts/events/people-events';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import type { Role } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { LastAdministrator, RolesNotYoursToGive } from '../domain/account.errors.js';
import { PeopleRepository } from '../persistence/people.repository.js';

/**
 * Ends a person's access; what they wrote and voted stays. Doing it twice is doing it once.
 * @throws NotFound, LastAdministrator, RolesNotYoursToGive when a user manager tries it on an administrator
 */
@Injectable()
export class DeactivatePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly people: PeopleRepository,
  ) {}

  async execute(by: Principal | 'operator', personId: PersonId): Promise<void> {
    await this.transactions.run(async (manager) => {
      const administrators = await this.people.lockAdministrators();
      const [person]: { active: boolean; roles: Role[] }[] = await manager.query(
        'select active, roles from person where id = $1 for update',
        [personId],
      );
      if (!person) throw new NotFound('Person');
      if (!person.active) return;
      if (person.roles.includes('administrator')) {
        if (by !== 'operator' && !grants('change-roles', by.roles)) throw new RolesNotYoursToGive();
        if (administrators.length === 1) throw new LastAdministrator();
      }
      const [[{ version }]]: [[{ version: number }]] = await manager.query(
        'update person set active = false, version = version + 1 where id = $1 returning version',
        [personId],
      );
      await this.outbox.add(personDeactivated, personId, version, { personId });
    });
  }
}
