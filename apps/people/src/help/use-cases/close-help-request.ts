import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { HelpRequestChanged } from '../domain/help.errors.js';

/** Takes a question off the desk, answered or not. Doing it twice is doing it once. @throws NotFound, HelpRequestChanged */
@Injectable()
export class CloseHelpRequest {
  constructor(private readonly transactions: Transactions) {}

  async execute(id: string, expectedVersion: number): Promise<void> {
    const [, closed]: [unknown, number] = await this.transactions.manager.query(
      `update help_request set state = 'closed', closed_at = database_now(), version = version + 1
       where id = $1 and version = $2 and state <> 'closed'`,
      [id, expectedVersion],
    );
    if (closed > 0) return;
    const [request]: { state: string }[] = await this.transactions.manager.query(
      'select state from help_request where id = $1',
      [id],
    );
    if (!request) throw new NotFound('Question');
    if (request.state !== 'closed') throw new HelpRequestChanged();
  }
}
