import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Nobody registers on this domain by themselves any more; who did stays. @throws NotFound */
@Injectable()
export class DisallowDomain {
  constructor(private readonly transactions: Transactions) {}

  async execute(id: string): Promise<void> {
    const [, removed]: [unknown, number] = await this.transactions.manager.query(
      'delete from allowed_domain where id = $1',
      [id],
    );
    if (removed === 0) throw new NotFound('Domain');
  }
}
