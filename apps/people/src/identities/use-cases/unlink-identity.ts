import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { LastWayIn } from '../domain/identity.errors.js';
import { IdentitiesRepository } from '../persistence/identities.repository.js';
import { WaysIn } from '../persistence/ways-in.js';

/**
 * Takes an identity away from the person it is linked to. All their sessions end.
 * @throws NotFound, also for somebody else's; LastWayIn
 */
@Injectable()
export class UnlinkIdentity {
  constructor(
    private readonly transactions: Transactions,
    private readonly identities: IdentitiesRepository,
    private readonly waysIn: WaysIn,
  ) {}

  async execute(personId: PersonId, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      // Two who unlink at once would each leave the other's.
      await manager.query('select from person where id = $1 for update', [personId]);
      const own: unknown[] = await manager.query('select from identity where id = $1 and person_id = $2', [
        id,
        personId,
      ]);
      if (own.length === 0) throw new NotFound('Identity');
      if ((await this.waysIn.count(personId)) === 1) throw new LastWayIn();
      await this.identities.unlink(personId, id);
    });
  }
}
