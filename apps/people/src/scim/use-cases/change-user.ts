import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { Transactions } from '@zwerm/platform/database/transactions';
import { personOf } from '../domain/provisioned-person.js';
import type { ScimObject } from '../domain/read-value.js';
import type { UserResource } from '../domain/resource.js';
import { ProvisionedPeopleRepository } from '../persistence/provisioned-people.repository.js';
import { UnitPlacesRepository } from '../persistence/unit-places.repository.js';
import { UsersRepository } from '../persistence/users.repository.js';

export interface UserChange {
  readonly id: string;
  /** From `If-Match`; undefined when any version will do. */
  readonly expectedVersion: number | undefined;
  /** From the document as it is, with `active` in it, to the document as it is to be. */
  readonly change: (before: ScimObject) => ScimObject;
}

/**
 * Changes a user, whether by PUT or PATCH: names, address, unit, manager, and access. What stays the same is not
 * written, and then nothing is announced.
 * @throws NotFound, NotUnique, InvalidValue, LastAdministrator, DomainError version-conflict
 */
@Injectable()
export class ChangeUser {
  constructor(
    private readonly transactions: Transactions,
    private readonly users: UsersRepository,
    private readonly people: ProvisionedPeopleRepository,
    private readonly places: UnitPlacesRepository,
  ) {}

  async execute({
    id,
    expectedVersion,
    change,
  }: UserChange): Promise<{ user: UserResource; hasChanged: boolean }> {
    return this.transactions.run(async () => {
      const user = await this.users.lock(id);
      if (expectedVersion !== undefined && expectedVersion !== user.version)
        throw new DomainError('version-conflict');
      const { active = user.active, ...document } = change({ ...user.document, active: user.active });
      const isOther = !isDeepStrictEqual(document, user.document);
      if (isOther) await this.write(user, document);
      const isActivityOther =
        active !== user.active && (await this.people.setActive(user.id, active === true));
      const hasChanged = isOther || isActivityOther;
      return { user: hasChanged ? await this.users.find(id) : user, hasChanged };
    });
  }

  private async write(user: UserResource, document: ScimObject): Promise<void> {
    const [before, after] = [personOf(user.document), personOf(document)];
    const changed = {
      displayName: after.displayName === before.displayName ? null : after.displayName,
      language: after.language === before.language ? null : after.language,
    };
    await this.people.change(user.id, { ...after, ...changed }, document);
    if (after.department !== before.department || after.division !== before.division)
      await this.places.place(user.id, after);
  }
}
