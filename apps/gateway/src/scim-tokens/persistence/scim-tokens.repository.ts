import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { expiryWarningDays, type ScimToken } from '../domain/scim-token.js';

export interface ScimTokenRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
  readonly expires_soon: boolean;
}

/** The tokens of identity providers; an expired one is as good as none. */
@Injectable()
export class ScimTokensRepository {
  constructor(private readonly transactions: Transactions) {}

  async list(): Promise<ScimToken[]> {
    const rows: ScimTokenRow[] = await this.transactions.manager.query(
      `select id, name, created_at, expires_at, last_used_at,
         expires_at < database_now() + make_interval(days => $1) as expires_soon
       from scim_token where expires_at > database_now() order by created_at desc, id`,
      [expiryWarningDays],
    );
    return rows.map((row) => this.tokenOf(row));
  }

  /** Whether a token works now; remembers that it was used, at most once a minute. @param hash base64url */
  async use(hash: string): Promise<boolean> {
    const [token]: { id: string; must_touch: boolean }[] = await this.transactions.manager.query(
      `select id, coalesce(last_used_at < database_now() - interval '1 minute', true) as must_touch
       from scim_token where token_hash = $1 and expires_at > database_now()`,
      [Buffer.from(hash, 'base64url')],
    );
    if (token?.must_touch)
      await this.transactions.manager.query(
        'update scim_token set last_used_at = database_now() where id = $1',
        [token.id],
      );
    return token !== undefined;
  }

  tokenOf(row: ScimTokenRow): ScimToken {
    return {
      id: row.id,
      name: row.name,
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
      expiresSoon: row.expires_soon,
    };
  }
}
