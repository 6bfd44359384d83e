import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { helpColumns, type DeskRequest, type HelpState } from '../domain/help-request.js';

/** The questions of everybody in one state, who waits longest first. */
@Injectable()
export class ListHelpRequests {
  constructor(private readonly transactions: Transactions) {}

  /** @param after id of the last one of the page before */
  execute(state: HelpState, limit: number, after?: string): Promise<DeskRequest[]> {
    return this.transactions.manager.query(
      `select ${helpColumns}, asker_id as "askerId", display_name as "askerName"
       from help_request join person on person.id = asker_id
       where state = $1 and ($3::uuid is null
         or (asked_at, help_request.id) > (select asked_at, id from help_request where id = $3::uuid))
       order by asked_at, help_request.id limit $2`,
      [state, limit, after ?? null],
    );
  }
}
