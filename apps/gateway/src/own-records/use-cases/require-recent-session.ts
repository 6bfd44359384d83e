import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { KnownCaller } from '../../callers/callers.js';
import { SignInAgain } from '../domain/own-records.errors.js';

/** Taking all one's records away, or having them erased, needs somebody who signed in within so many minutes. */
export const recentWithinMinutes = 60;

/** Tells whose own records are asked for, by somebody who signed in with a browser not long ago. */
@Injectable()
export class RequireRecentSession {
  constructor(private readonly transactions: Transactions) {}

  /** @throws SignInAgain */
  async execute(caller: KnownCaller): Promise<PersonId> {
    const recent: unknown[] = await this.transactions.manager.query(
      `select 1 from session where id_hash = $1 and created_at > database_now() - make_interval(mins => $2)`,
      [Buffer.from(caller.credentialHash, 'base64url'), recentWithinMinutes],
    );
    if (recent.length === 0) throw new SignInAgain();
    return caller.principal.personId;
  }
}
