import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Callers } from '../../callers/callers.js';

/** Ends one of a person's sessions, or all but the one that asks. */
@Injectable()
export class EndOwnSessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly callers: Callers,
  ) {}

  /** @throws NotFound, also for somebody else's */
  async one(personId: PersonId, sessionId: string): Promise<void> {
    const ended = await this.end('person_id = $1 and id = $2', [personId, sessionId]);
    if (ended === 0) throw new NotFound('Session');
  }

  /** @param current hash of the session that asks, base64url */
  async others(personId: PersonId, current: string): Promise<void> {
    await this.end('person_id = $1 and id_hash <> $2', [personId, Buffer.from(current, 'base64url')]);
  }

  private async end(which: string, values: unknown[]): Promise<number> {
    const [rows]: [{ id_hash: Buffer }[]] = await this.transactions.manager.query(
      `delete from session where ${which} returning id_hash`,
      values,
    );
    for (const { id_hash: hash } of rows) this.callers.forgetCredential(hash.toString('base64url'));
    return rows.length;
  }
}
