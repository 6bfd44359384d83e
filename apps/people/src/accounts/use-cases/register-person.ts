import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { grants } from '@zwerm/contracts/permissions';
import type { PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { PasswordHasher } from '../../credentials/password-hasher.js';
import { hasExtraRoles } from '../domain/account-roles.js';
import { RolesNotYoursToGive } from '../domain/account.errors.js';
import { PeopleRepository, type NewPerson } from '../persistence/people.repository.js';

export interface RegisterPersonCommand extends NewPerson {
  /** In plain text; left out when `passwordHash` is given or the person does not sign in with a password. */
  readonly password?: string;
}

/**
 * Gives one person an account. Repeating it with the same id changes nothing.
 * @throws EmailTaken, ExternalPersonExists, RolesNotYoursToGive, DomainError overloaded
 */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly people: PeopleRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  /** @param by who registers; the operator of the installation (command line, seeding) may give any role */
  async execute(
    by: Principal | 'operator',
    { password, ...person }: RegisterPersonCommand,
  ): Promise<PersonId> {
    if (
      by !== 'operator' &&
      hasExtraRoles(person.kind, person.roles ?? []) &&
      !grants('change-roles', by.roles)
    )
      throw new RolesNotYoursToGive();
    const id = person.id ?? randomUUID();
    const passwordHash = password === undefined ? person.passwordHash : await this.hasher.hash(password);
    await this.people.register([{ ...person, id, passwordHash: passwordHash ?? null }]);
    return id;
  }
}
