import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { credentialHashOf } from '../../callers/callers.js';
import { newSecretToken } from '../../callers/secret-token.js';
import { TokenLifeTooLong, TooManyTokens } from '../domain/access-token.errors.js';
import {
  longestTokenLifeDays,
  mostTokensPerPerson,
  type AccessToken,
  type NewAccessToken,
} from '../domain/access-token.js';

interface InsertedToken {
  readonly id: string;
  readonly created_at: Date;
  readonly expires_at: Date;
}

// The clock is read once: it moves on within a statement, and a life is counted from the very moment of creation.
const insert = `
  with life as materialized (select now, now + make_interval(days => $6) as longest
    from (select database_now() as now) as clock)
  insert into access_token (person_id, name, token_hash, scopes, created_at, expires_at)
  select $1, $2, $3, $4, now, coalesce($5::timestamptz, longest) from life
  where coalesce($5::timestamptz, longest) > now and coalesce($5::timestamptz, longest) <= longest
  returning id, created_at, expires_at`;

/**
 * Gives a person a token for programs. Its secret is in the answer and nowhere else.
 * @throws TokenLifeTooLong, TooManyTokens
 */
@Injectable()
export class CreateToken {
  constructor(private readonly transactions: Transactions) {}

  async execute({
    personId,
    name,
    scopes,
    expiresAt,
  }: NewAccessToken): Promise<AccessToken & { token: string }> {
    const token = newSecretToken('zwt_');
    return this.transactions.run(async (manager) => {
      const [{ held }]: [{ held: number }] = await manager.query(
        'select count(*)::int as held from access_token where person_id = $1 and expires_at > database_now()',
        [personId],
      );
      if (held >= mostTokensPerPerson) throw new TooManyTokens();
      const [row]: InsertedToken[] = await manager.query(insert, [
        personId,
        name.trim(),
        Buffer.from(credentialHashOf(token), 'base64url'),
        [...new Set(scopes)],
        expiresAt ?? null,
        longestTokenLifeDays,
      ]);
      if (!row) throw new TokenLifeTooLong();
      return {
        id: row.id,
        name: name.trim(),
        scopes: [...new Set(scopes)],
        token,
        createdAt: row.created_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        lastUsedAt: null,
      };
    });
  }
}
