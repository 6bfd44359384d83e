import { Injectable } from '@nestjs/common';
import { isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { isOwnDomain } from '../domain/allowed-domain.js';
import { DomainAllowedAlready, NoOwnDomain } from '../domain/registration.errors.js';

/** Lets everybody with an address on a domain register by themselves. @throws NoOwnDomain, DomainAllowedAlready */
@Injectable()
export class AllowDomain {
  constructor(private readonly transactions: Transactions) {}

  /** @param isApproved whether they need no approval of a user manager */
  async execute(domain: string, isApproved: boolean): Promise<string> {
    const name = domain.trim().toLowerCase();
    if (!isOwnDomain(name)) throw new NoOwnDomain();
    try {
      const [row]: [{ id: string }] = await this.transactions.manager.query(
        'insert into allowed_domain (domain, is_approved) values ($1, $2) returning id',
        [name, isApproved],
      );
      return row.id;
    } catch (error) {
      throw isUniqueViolation(error) ? new DomainAllowedAlready() : error;
    }
  }
}
