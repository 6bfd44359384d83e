import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { credentialHashOf } from '../../callers/callers.js';
import { newSecretToken } from '../../callers/secret-token.js';
import { ScimTokenLifeTooLong, TooManyScimTokens } from '../domain/scim-token.errors.js';
import { longestScimTokenLifeDays, mostScimTokens, type ScimToken } from '../domain/scim-token.js';
import { ScimTokensRepository, type ScimTokenRow } from '../persistence/scim-tokens.repository.js';

// The clock is read once: it moves on within a statement, and a life is counted from the very moment of creation.
const insert = `
  with life as materialized (select now, now + make_interval(days => $5) as longest
    from (select database_now() as now) as clock)
  insert into scim_token (name, token_hash, created_by, created_at, expires_at)
  select $1, $2, $3, now, coalesce($4::timestamptz, longest) from life
  where coalesce($4::timestamptz, longest) > now and coalesce($4::timestamptz, longest) <= longest
  returning id, name, created_at, expires_at, last_used_at, false as expires_soon`;

export interface NewScimToken {
  readonly createdBy: PersonId;
  readonly name: string;
  /** 365 days from now when left out. */
  readonly expiresAt?: string;
}

/**
 * Gives an identity provider a token for SCIM. Its secret is in the answer and nowhere else.
 * @throws ScimTokenLifeTooLong, TooManyScimTokens
 */
@Injectable()
export class CreateScimToken {
  constructor(
    private readonly transactions: Transactions,
    private readonly tokens: ScimTokensRepository,
  ) {}

  async execute({ createdBy, name, expiresAt }: NewScimToken): Promise<ScimToken & { token: string }> {
    const token = newSecretToken('zws_');
    return this.transactions.run(async (manager) => {
      if ((await this.tokens.list()).length >= mostScimTokens) throw new TooManyScimTokens();
      const hash = Buffer.from(credentialHashOf(token), 'base64url');
      const [row]: ScimTokenRow[] = await manager.query(insert, [
        name.trim(),
        hash,
        createdBy,
        expiresAt ?? null,
        longestScimTokenLifeDays,
      ]);
      if (!row) throw new ScimTokenLifeTooLong();
      return { ...this.tokens.tokenOf(row), token };
    });
  }
}
