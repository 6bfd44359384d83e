import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

export const visitOutcomes = ['finished', 'skipped'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** Ends the first visit of these people for good: nobody is shown the first steps twice. The first outcome stays. */
@Injectable()
export class EndFirstVisit {
  constructor(private readonly transactions: Transactions) {}

  async execute(personIds: readonly PersonId[], outcome: VisitOutcome): Promise<void> {
    await this.transactions.manager.query(
      'insert into first_visit (person_id, outcome) select unnest($1::uuid[]), $2 on conflict (person_id) do nothing',
      [personIds, outcome],
    );
  }
}
