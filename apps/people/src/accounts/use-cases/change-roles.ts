import { Injectable } from '@nestjs/common';
import { personRolesChanged } from '@zwerm/contracts/events/people-events';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { PersonKind, Role } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { accountRoles } from '../domain/account-roles.js';
import { LastAdministrator } from '../domain/account.errors.js';
import { PeopleRepository } from '../persistence/people.repository.js';

interface Holder {
  readonly kind: PersonKind;
  readonly roles: Role[];
}

/**
 * Gives a person exactly these roles, besides the one of their kind. Says nothing when that changes nothing.
 * @throws NotFound, LastAdministrator
 */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly people: PeopleRepository,
  ) {}

  async execute(personId: PersonId, wanted: readonly Role[]): Promise<Role[]> {
    return this.transactions.run(async (manager) => {
      const administrators = await this.people.lockAdministrators();
      const [person]: Holder[] = await manager.query(
        'select kind, roles from person where id = $1 and active for update',
        [personId],
      );
      if (!person) throw new NotFound('Person');
      const roles = accountRoles(person.kind, wanted);
      if (!roles.includes('administrator') && administrators.length === 1 && administrators[0] === personId)
        throw new LastAdministrator();
      if (roles.join() === accountRoles(person.kind, person.roles).join()) return roles;
      const [[{ version }]]: [[{ version: number }]] = await manager.query(
        'update person set roles = $2, version = version + 1 where id = $1 returning version',
        [personId, roles],
      );
      await this.outbox.add(personRolesChanged, personId, version, { personId, roles });
      return roles;
    });
  }
}
