import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Makes an invitation that nobody accepted useless. @throws NotFound */
@Injectable()
export class RevokeInvitation {
  constructor(private readonly transactions: Transactions) {}

  async execute(id: string): Promise<void> {
    const [, revoked]: [unknown, number] = await this.transactions.manager.query(
      `update invitation set revoked_at = database_now()
       where id = $1 and accepted_at is null and revoked_at is null`,
      [id],
    );
    if (revoked === 0) throw new NotFound('Invitation');
  }
}
