import { Injectable } from '@nestjs/common';
import { grants } from '@zwerm/contracts/permissions';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { PeopleRepository } from '../../accounts/persistence/people.repository.js';
import type { Day } from '../domain/last-day.js';
import { UnusableLastDay } from '../domain/leaving.errors.js';
import { SponsorsRepository } from '../persistence/sponsors.repository.js';

/**
 * Says until which day somebody has access; on the day after it ends by itself. A sponsor says it of those they
 * answer for, who keeps people says it of everybody. Partners and customers cannot do without.
 * @throws NotFound also when the person is not the sponsor's, UnusableLastDay, RolesNotYoursToGive
 */
@Injectable()
export class SetLastDay {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly sponsors: SponsorsRepository,
  ) {}

  async execute(by: Principal, personId: PersonId, day: Day | null): Promise<void> {
    await this.transactions.run(async (manager) => {
      const [person]: { kind: PersonKind; sponsor_id: PersonId | null }[] = await manager.query(
        'select kind, sponsor_id from person where id = $1 and active for no key update',
        [personId],
      );
      const keepsPeople = grants('manage-people', by.roles);
      if (!person || !(keepsPeople || person.sponsor_id === by.personId)) throw new NotFound('Person');
      if (keepsPeople) await this.people.refuseUnlessYours(by, personId);
      if (day === null && person.kind !== 'employee') throw new UnusableLastDay();
      if (day !== null) await this.sponsors.refuseUnlessUsable(person.kind, day);
      await manager.query('update person set ends_on = $2, version = version + 1 where id = $1', [
        personId,
        day,
      ]);
    });
  }
}
