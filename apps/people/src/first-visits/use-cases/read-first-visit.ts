import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Whether somebody still has their first visit before them. */
@Injectable()
export class ReadFirstVisit {
  constructor(private readonly transactions: Transactions) {}

  async execute(personId: PersonId): Promise<{ isAhead: boolean }> {
    const over: unknown[] = await this.transactions.manager.query(
      'select from first_visit where person_id = $1',
      [personId],
    );
    return { isAhead: over.length === 0 };
  }
}
