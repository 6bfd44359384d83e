import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';

export interface PendingRegistration {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly confirmedAt: Date;
}

const most = 500;

/** Those who registered by themselves and wait for a decision, the longest waiting first. */
@Injectable()
export class ListRegistrations {
  constructor(private readonly transactions: Transactions) {}

  execute(): Promise<PendingRegistration[]> {
    return this.transactions.manager.query(
      `select id, email, display_name as "displayName", confirmed_at as "confirmedAt" from self_registration
       where confirmed_at is not null and decided_at is null order by confirmed_at, id limit ${most}`,
    );
  }
}
