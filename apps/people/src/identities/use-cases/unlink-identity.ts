import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Takes an identity away from the person it is linked to. @throws NotFound, also for somebody else's */
@Injectable()
export class UnlinkIdentity {
  constructor(private readonly transactions: Transactions) {}

  async execute(personId: PersonId, id: string): Promise<void> {
    const [, removed]: [unknown, number] = await this.transactions.manager.query(
      'delete from identity where id = $1 and person_id = $2',
      [id, personId],
    );
    if (removed === 0) throw new NotFound('Identity');
  }
}
