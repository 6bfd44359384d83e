import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { LastAdministrator } from '../../accounts/domain/account.errors.js';
import { PeopleRepository } from '../../accounts/persistence/people.repository.js';
import { coolOffDays } from '../domain/erasure.js';
import { ErasedPeopleRepository } from '../persistence/erased-people.repository.js';
import { ErasuresRepository } from '../persistence/erasures.repository.js';

/**
 * Plans that a person is erased: in seven days when they ask it themselves, at once when a user manager or an operator
 * does so on their request.
 * @throws NotFound, PersonErased, ErasurePlanned, LastAdministrator; RolesNotYoursToGive or TakeRoleFirst when
 * somebody else asks it of an administrator
 */
@Injectable()
export class PlanErasure {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly erased: ErasedPeopleRepository,
    private readonly erasures: ErasuresRepository,
  ) {}

  /** @returns the id of the erasure */
  async execute(by: Principal | 'operator', personId: PersonId): Promise<string> {
    const isOwn = by !== 'operator' && by.personId === personId;
    return this.transactions.run(async () => {
      if (!isOwn) await this.people.refuseUnlessYours(by, personId);
      const administrators = await this.people.lockAdministrators();
      if (administrators.length === 1 && administrators[0] === personId) throw new LastAdministrator();
      await this.erased.refuseUnlessThere(personId);
      if (isOwn) return this.erasures.plan({ personId, askedBy: 'person', inDays: coolOffDays });
      // What the person planned themselves is overtaken.
      await this.erasures.cancelPlanned(personId);
      return this.erasures.plan(
        by === 'operator'
          ? { personId, askedBy: 'operator', inDays: 0 }
          : { personId, askedBy: 'manager', askedById: by.personId, inDays: 0 },
      );
    });
  }
}
