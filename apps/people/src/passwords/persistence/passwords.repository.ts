import { Injectable } from '@nestjs/common';
import { personCredentialsChanged } from '@zwerm/contracts/events/people-events';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';

/** Where a new password is written: with the fact that ends sessions, and with every other link made useless. */
@Injectable()
export class PasswordsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  async change(personId: PersonId, passwordHash: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const [[person]]: [{ version: number }[]] = await manager.query(
        'update person set password_hash = $2, version = version + 1 where id = $1 and active returning version',
        [personId, passwordHash],
      );
      if (!person) return;
      await manager.query(
        'update password_link set used_at = database_now() where person_id = $1 and used_at is null',
        [personId],
      );
      await this.outbox.add(personCredentialsChanged, personId, person.version, {
        personId,
        what: 'password',
      });
    });
  }
}
