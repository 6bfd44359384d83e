import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { helpColumns, type HelpRequest } from '../domain/help-request.js';

/** Somebody's own questions with their answers, the newest first; at most the last hundred. */
@Injectable()
export class ListOwnHelpRequests {
  constructor(private readonly transactions: Transactions) {}

  execute(askerId: PersonId): Promise<HelpRequest[]> {
    return this.transactions.manager.query(
      `select ${helpColumns} from help_request where asker_id = $1 order by asked_at desc, id limit 100`,
      [askerId],
    );
  }
}
