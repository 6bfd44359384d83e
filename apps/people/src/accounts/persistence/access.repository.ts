import { Injectable } from '@nestjs/common';
import { personDeactivated, personReactivated } from '@zwerm/contracts/events/people-events';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { AccessLog } from '../../access-log/persistence/access-log.js';
import { RightsRepository } from '../../roles/persistence/rights.repository.js';
import { LastAdministrator } from '../domain/account.errors.js';
import { PeopleRepository } from './people.repository.js';

interface Changed {
  readonly id: PersonId;
  readonly version: number;
}

const setActive = `
  update person set active = $2, version = version + 1
  where id = any($1) and active is distinct from $2 and erased_at is null
  returning id, version`;

/** Whether people may come in at all: ending that for many, and giving it back, in a few statements each. */
@Injectable()
export class AccessRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly people: PeopleRepository,
    private readonly rights: RightsRepository,
    private readonly log: AccessLog,
  ) {}

  /**
   * @param actorId who ended it; null for the operator, a rule or a date
   * @returns those whose access ended by this
   * @throws LastAdministrator when nobody with that role would be left; then nobody's access ends
   */
  async end(personIds: readonly PersonId[], actorId: PersonId | null = null): Promise<PersonId[]> {
    return this.transactions.run(async () => {
      const administrators = await this.people.lockAdministrators();
      const isLast = administrators.length > 0 && administrators.every((id) => personIds.includes(id));
      if (isLast) throw new LastAdministrator();
      const ended = await this.change(personIds, false);
      await this.outbox.addAll(ended.map((change) => factAbout(personDeactivated, change)));
      const ids = ended.map(({ id }) => id);
      const delegates = await this.rights.endDelegationsOf(ids);
      if (delegates.length > 0) await this.rights.announce(...delegates);
      await this.log.write(
        ...ids.map((subjectId) => ({ actorId, subjectId, act: 'account-closed' as const })),
      );
      return ids;
    });
  }

  /** @returns those who may come in again by this */
  async restore(personIds: readonly PersonId[], actorId: PersonId | null = null): Promise<PersonId[]> {
    return this.transactions.run(async () => {
      const restored = await this.change(personIds, true);
      await this.outbox.addAll(restored.map((change) => factAbout(personReactivated, change)));
      const ids = restored.map(({ id }) => id);
      await this.log.write(
        ...ids.map((subjectId) => ({ actorId, subjectId, act: 'account-opened' as const })),
      );
      return ids;
    });
  }

  private async change(personIds: readonly PersonId[], isActive: boolean): Promise<Changed[]> {
    const { manager } = this.transactions;
    await manager.query('select id from person where id = any($1) order by id for no key update', [
      personIds,
    ]);
    const [changed]: [Changed[]] = await manager.query(setActive, [personIds, isActive]);
    return changed;
  }
}

const factAbout = (
  definition: typeof personDeactivated | typeof personReactivated,
  { id, version }: Changed,
) => ({ definition, aggregateId: id, aggregateVersion: version, payload: { personId: id } });
