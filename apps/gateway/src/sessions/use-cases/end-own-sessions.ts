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

  /**
   * @param which the id of one, or the hash of the session that asks, base64url: then all others
   * @throws NotFound for one that is not there, also for somebody else's
   */
  async execute(personId: PersonId, which: { id: string } | { allBut: string }): Promise<void> {
    const isOne = 'id' in which;
    const [rows]: [{ id_hash: Buffer }[]] = await this.transactions.manager.query(
      `delete from session where person_id = $1 and ${isOne ? 'id = $2' : 'id_hash <> $2'} returning id_hash`,
      [personId, isOne ? which.id : Buffer.from(which.allBut, 'base64url')],
    );
    for (const { id_hash: hash } of rows) this.callers.forgetCredential(hash.toString('base64url'));
    if (isOne && rows.length === 0) throw new NotFound('Session');
  }
}
