import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { IdentityTaken } from '../domain/identity.errors.js';
import type { Identity } from '../domain/identity.js';

/**
 * Links an identity to a person who proved to be both. Linking again changes nothing.
 * @throws IdentityTaken when it is somebody else's
 */
@Injectable()
export class LinkIdentity {
  constructor(private readonly transactions: Transactions) {}

  async execute(personId: PersonId, { issuer, subject }: Identity): Promise<void> {
    await this.transactions.run(async (manager) => {
      await manager.query(
        `insert into identity (issuer, subject, person_id) values ($1, $2, $3)
         on conflict (issuer, subject) do nothing`,
        [issuer, subject, personId],
      );
      const own: unknown[] = await manager.query(
        'select 1 from identity where issuer = $1 and subject = $2 and person_id = $3',
        [issuer, subject, personId],
      );
      if (own.length === 0) throw new IdentityTaken();
    });
  }
}
