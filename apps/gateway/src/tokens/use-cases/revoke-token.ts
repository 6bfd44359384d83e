import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Callers } from '../../callers/callers.js';

/** Ends one of a person's own tokens. @throws NotFound, also for somebody else's */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly transactions: Transactions,
    private readonly callers: Callers,
  ) {}

  async execute(personId: PersonId, tokenId: string): Promise<void> {
    const [rows]: [{ token_hash: Buffer }[]] = await this.transactions.manager.query(
      'delete from access_token where id = $1 and person_id = $2 returning token_hash',
      [tokenId, personId],
    );
    const [token] = rows;
    if (!token) throw new NotFound('Token');
    this.callers.forgetCredential(token.token_hash.toString('base64url'));
  }
}
