import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Ends a SCIM token; the next call with it is refused. @throws NotFound */
@Injectable()
export class RevokeScimToken {
  constructor(private readonly transactions: Transactions) {}

  async execute(tokenId: string): Promise<void> {
    const [, revoked]: [unknown, number] = await this.transactions.manager.query(
      'delete from scim_token where id = $1',
      [tokenId],
    );
    if (revoked === 0) throw new NotFound('Token');
  }
}
