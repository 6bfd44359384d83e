import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { PersonKind } from '@zwerm/domain/role';
import { todaySql, type Day } from '../../leaving/domain/last-day.js';
import { UnusableLastDay } from '../../leaving/domain/leaving.errors.js';
import { SponsorsRepository } from '../../leaving/persistence/sponsors.repository.js';
import { AccessRepository } from '../persistence/access.repository.js';
import { PeopleRepository } from '../persistence/people.repository.js';

interface Leaver {
  readonly kind: PersonKind;
  readonly active: boolean;
  readonly isErased: boolean;
  /** Their last day is still to come. */
  readonly mayStay: boolean;
}

/**
 * Lets a person who left come back, with the roles, groups and unit they had; a last day that has passed is
 * forgotten; partners and customers then need a new one, unless a directory decides. Sessions and access tokens from
 * before stay ended. Doing it twice is doing it once.
 * @throws NotFound also when the person was erased, UnusableLastDay, RolesNotYoursToGive, TakeRoleFirst for an
 * administrator: only the operator lets one come back
 */
@Injectable()
export class ReactivatePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly access: AccessRepository,
    private readonly sponsors: SponsorsRepository,
  ) {}

  async execute(by: Principal | 'operator', personId: PersonId, lastDay?: Day): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.people.refuseUnlessYours(by, personId);
      const [person]: Leaver[] = await manager.query(
        `select kind, active, erased_at is not null as "isErased", coalesce(ends_on >= ${todaySql}, false) as "mayStay"
         from person where id = $1 for no key update`,
        [personId],
      );
      if (!person || person.isErased) throw new NotFound('Person');
      if (person.active) return;
      if (lastDay !== undefined) await this.sponsors.refuseUnlessUsable(person.kind, lastDay);
      else if (person.kind !== 'employee' && !person.mayStay && by !== 'operator')
        throw new UnusableLastDay();
      await manager.query(
        'update person set ends_on = coalesce($2, case when $3 then ends_on end) where id = $1',
        [personId, lastDay ?? null, person.mayStay],
      );
      await this.access.restore([personId], by === 'operator' ? null : by.personId);
    });
  }
}
