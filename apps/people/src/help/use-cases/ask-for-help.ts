import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { helpLimits } from '../domain/help-request.js';
import { TooManyQuestions } from '../domain/help.errors.js';

export interface AskForHelpCommand {
  /** Given by the demo: the same id again changes nothing. */
  readonly id?: string;
  readonly question: string;
  readonly page: string;
}

/** Puts a question on the desk of the user managers. @throws TooManyQuestions */
@Injectable()
export class AskForHelp {
  constructor(private readonly transactions: Transactions) {}

  async execute(
    askerId: PersonId,
    { id = randomUUID(), question, page }: AskForHelpCommand,
  ): Promise<string> {
    return this.transactions.run(async (manager) => {
      await manager.query('select id from person where id = $1 for no key update', [askerId]);
      const [{ open }]: [{ open: number }] = await manager.query(
        "select count(*)::int as open from help_request where asker_id = $1 and state = 'open'",
        [askerId],
      );
      if (open >= helpLimits.open) throw new TooManyQuestions();
      await manager.query(
        'insert into help_request (id, asker_id, question, page) values ($1, $2, $3, $4) on conflict (id) do nothing',
        [id, askerId, question.trim(), page],
      );
      return id;
    });
  }
}
