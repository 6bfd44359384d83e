import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { grants } from '@zwerm/contracts/permissions';
import type { PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import type { Role } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessLog } from '../../access-log/persistence/access-log.js';
import { PasswordHasher } from '../../credentials/password-hasher.js';
import { courseOf, isGrave } from '../../roles/domain/grave-roles.js';
import { RoleRequestsRepository } from '../../roles/persistence/role-requests.repository.js';
import { hasExtraRoles } from '../domain/account-roles.js';
import { RolesNotYoursToGive } from '../domain/account.errors.js';
import { PeopleRepository, type NewPerson } from '../persistence/people.repository.js';

export interface RegisterPersonCommand extends NewPerson {
  /** In plain text; left out when `passwordHash` is given or the person does not sign in with a password. */
  readonly password?: string;
}

/**
 * Gives one person an account; the gravest roles are only asked for, to be approved by a second administrator.
 * Repeating it with the same id changes nothing.
 * @throws EmailTaken, ExternalPersonExists, RolesNotYoursToGive, SecondAdministratorNeeded, DomainError overloaded
 */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly hasher: PasswordHasher,
    private readonly requests: RoleRequestsRepository,
    private readonly log: AccessLog,
  ) {}

  /** @param by who registers; the operator of the installation (command line, seeding) may give any role */
  async execute(
    by: Principal | 'operator',
    { password, ...person }: RegisterPersonCommand,
  ): Promise<PersonId> {
    const wanted = person.roles ?? [];
    if (by !== 'operator' && hasExtraRoles(person.kind, wanted) && !grants('change-roles', by.roles))
      throw new RolesNotYoursToGive();
    const id = person.id ?? randomUUID();
    const passwordHash = password === undefined ? person.passwordHash : await this.hasher.hash(password);
    return this.transactions.run(async () => {
      const asked = by === 'operator' ? [] : await this.gravestOf(wanted, by.personId, id);
      const roles = wanted.filter((role) => !asked.includes(role));
      const isNew =
        (await this.people.register([{ ...person, id, roles, passwordHash: passwordHash ?? null }])).length >
        0;
      if (isNew && by !== 'operator') await this.writeDown(by.personId, id, roles, asked);
      return id;
    });
  }

  private async gravestOf(wanted: readonly Role[], by: PersonId, personId: PersonId): Promise<Role[]> {
    const grave = wanted.filter((role) => isGrave({ action: 'give', role }));
    if (grave.length === 0) return [];
    const administrators = await this.people.lockAdministrators();
    return grave.filter((role) => courseOf({ action: 'give', role }, by, personId, administrators) === 'ask');
  }

  private async writeDown(
    actorId: PersonId,
    subjectId: PersonId,
    roles: Role[],
    asked: Role[],
  ): Promise<void> {
    if (roles.length > 0)
      await this.log.write({ actorId, subjectId, act: 'roles-changed', facts: { roles } });
    for (const role of asked) {
      const change = { action: 'give', role } as const;
      const request = { ...change, personId: subjectId, scope: null, endsAt: null, reason: '' };
      await this.requests.insert({ ...request, requestedBy: actorId });
      await this.log.write({ actorId, subjectId, act: 'role-requested', facts: change });
    }
  }
}
