import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';

export interface AllowedDomain {
  readonly id: string;
  readonly domain: string;
  /** No user manager has to approve. */
  readonly isApproved: boolean;
}

/** The domains on which people may register by themselves. */
@Injectable()
export class ListAllowedDomains {
  constructor(private readonly transactions: Transactions) {}

  execute(): Promise<AllowedDomain[]> {
    return this.transactions.manager.query(
      'select id, domain, is_approved as "isApproved" from allowed_domain order by domain',
    );
  }
}
