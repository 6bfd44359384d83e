import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Callers } from '../../callers/callers.js';

/** A person, and the moment from which on their sessions count; ISO 8601. */
export interface FreshStart {
  readonly personId: PersonId;
  readonly at: string;
}

/** Ends the sessions that people began before their password or second factor changed. */
@Injectable()
export class EndEarlierSessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly callers: Callers,
  ) {}

  async execute(starts: readonly FreshStart[]): Promise<void> {
    await this.transactions.run(async (manager) => {
      await manager.query(
        `delete from session using unnest($1::uuid[], $2::timestamptz[]) as start (person_id, at)
         where session.person_id = start.person_id and session.created_at < start.at`,
        [starts.map(({ personId }) => personId), starts.map(({ at }) => at)],
      );
      this.transactions.afterCommit(() => {
        for (const { personId } of starts) this.callers.forgetPerson(personId);
      });
    });
  }
}
