import { Injectable } from '@nestjs/common';
import { personErased } from '@zwerm/contracts/events/people-events';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { OwnRecords } from '@zwerm/platform/personal-records/own-records';
import { AccessRepository } from '../../accounts/persistence/access.repository.js';
import { MembershipsRepository, type Membership } from '../../groups/persistence/memberships.repository.js';
import { PersonErased } from '../domain/erasure.errors.js';

/** Makes a number of a person: the account stays as a row that names nobody, so that what refers to it still does. */
@Injectable()
export class ErasedPeopleRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: AccessRepository,
    private readonly memberships: MembershipsRepository,
    private readonly data: OwnRecords,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NotFound, PersonErased */
  async refuseUnlessThere(personId: PersonId): Promise<void> {
    const [person]: { erased: boolean }[] = await this.transactions.manager.query(
      'select erased_at is not null as erased from person where id = $1 for no key update',
      [personId],
    );
    if (!person) throw new NotFound('Person');
    if (person.erased) throw new PersonErased();
  }

  async addressOf(personId: PersonId): Promise<string | null> {
    const [person]: { email: string | null }[] = await this.transactions.manager.query(
      'select email from person where id = $1',
      [personId],
    );
    return person?.email ?? null;
  }

  /**
   * To be called in a transaction. Access and memberships end with facts of their own, which others know already.
   * @returns how many rows it touched
   * @throws LastAdministrator
   */
  async erase(personId: PersonId, erasureId: string): Promise<number> {
    const { manager } = this.transactions;
    await this.access.end([personId]);
    const held: Membership[] = await manager.query(
      'select group_id as "groupId", person_id as "personId" from group_member where person_id = $1',
      [personId],
    );
    await this.memberships.change({ removed: held });
    const rows = held.length + (await this.data.erase(personId));
    const [{ version }]: [{ version: number }] = await manager.query(
      'select version from person where id = $1',
      [personId],
    );
    await this.outbox.add(personErased, personId, version, { personId, erasureId });
    return rows;
  }

  /** People whose access ended so many days ago and who are still named; at most 100. */
  async leavers(days: number): Promise<PersonId[]> {
    const rows: { id: PersonId }[] = await this.transactions.manager.query(
      `select id from person
       where not active and erased_at is null
         and not exists (select from erasure where person_id = person.id and cancelled_at is null and erased_at is null)
         and (select max(occurred_at) from outbox where aggregate_id = person.id and subject = $2)
           < database_now() - make_interval(days => $1)
       order by id limit 100`,
      [days, 'zwerm.people.person.deactivated.v1'],
    );
    return rows.map(({ id }) => id);
  }
}
