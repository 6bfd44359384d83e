import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { adoptionOf } from '../domain/adoption.js';
import { personOf } from '../domain/provisioned-person.js';
import type { ScimObject } from '../domain/read-value.js';
import type { UserResource } from '../domain/resource.js';
import { NotUnique } from '../domain/scim.errors.js';
import { NamesakesRepository } from '../persistence/namesakes.repository.js';
import { ProvisionedPeopleRepository } from '../persistence/provisioned-people.repository.js';
import { UnitPlacesRepository } from '../persistence/unit-places.repository.js';
import { UsersRepository } from '../persistence/users.repository.js';

/**
 * Makes the person that an identity provider creates, or takes over the one whom we know by that name already
 * (`adoptionOf` says whom). A user created inactive cannot sign in.
 * @throws NotUnique, InvalidValue, LastAdministrator
 */
@Injectable()
export class ProvisionUser {
  constructor(
    private readonly transactions: Transactions,
    private readonly namesakes: NamesakesRepository,
    private readonly people: ProvisionedPeopleRepository,
    private readonly places: UnitPlacesRepository,
    private readonly users: UsersRepository,
  ) {}

  async execute({ active = true, ...document }: ScimObject): Promise<UserResource> {
    const person = personOf(document);
    return this.transactions.run(async () => {
      const adopted = adoptionOf(await this.namesakes.lock(person));
      if (adopted === 'taken') throw new NotUnique('User');
      const id = adopted?.id ?? (await this.people.register(person, document));
      if (adopted) await this.people.change(id, person, document);
      // Somebody new is active already.
      if (adopted || active !== true) await this.people.setActive(id, active === true);
      if (person.department !== null || person.division !== null) await this.places.place(id, person);
      return this.users.find(id);
    });
  }
}
