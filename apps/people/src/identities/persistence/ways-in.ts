import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { BreakGlass } from '../../credentials/persistence/break-glass.js';

/** In how many ways a person can sign in: with each linked identity, and with a password where that works. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly breakGlass: BreakGlass,
  ) {}

  async count(personId: PersonId): Promise<number> {
    const [{ ways }]: [{ ways: number }] = await this.transactions.manager.query(
      `select (select count(*)::int from identity where person_id = $1) +
         (select count(*)::int from person where id = $1 and password_hash is not null
          and ${this.breakGlass.passwordWorks}) as ways`,
      [personId],
    );
    return ways;
  }
}
