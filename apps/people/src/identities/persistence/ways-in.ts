import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

/** In how many ways a person can sign in: with each linked identity, and with a password. */
@Injectable()
export class WaysIn {
  constructor(private readonly transactions: Transactions) {}

  async count(personId: PersonId): Promise<number> {
    const [{ ways }]: [{ ways: number }] = await this.transactions.manager.query(
      `select (select count(*)::int from identity where person_id = $1) +
         (select count(*)::int from person where id = $1 and password_hash is not null) as ways`,
      [personId],
    );
    return ways;
  }
}
