import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { AccessToken, TokenScope } from '../domain/access-token.js';

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: TokenScope[];
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
}

/** A person's own tokens that still work, newest first. */
@Injectable()
export class ListTokens {
  constructor(private readonly transactions: Transactions) {}

  async execute(personId: PersonId): Promise<AccessToken[]> {
    const rows: TokenRow[] = await this.transactions.manager.query(
      `select id, name, scopes, created_at, expires_at, last_used_at from access_token
       where person_id = $1 and expires_at > database_now() order by created_at desc, id`,
      [personId],
    );
    return rows.map(({ id, name, scopes, ...row }) => ({
      id,
      name,
      scopes,
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    }));
  }
}
