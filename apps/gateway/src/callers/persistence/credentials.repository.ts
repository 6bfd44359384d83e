import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import { plannedStatements } from '@zwerm/platform/database/planned-statements';
import { Transactions } from '@zwerm/platform/database/transactions';
import { principalOf, standingColumns, standingOf, type Standing } from '../standing.js';

export type CredentialKind = 'session' | 'token';

/** A credential that still lets somebody in, with what holds of them now. */
export interface StoredCredential extends Standing {
  readonly kind: CredentialKind;
  readonly mayWrite: boolean;
  /** True when the session was last marked as used more than a minute ago. */
  readonly mustTouch: boolean;
  readonly lacksSecondFactor: boolean;
}

const findOne = `
  select kind, may_write as "mayWrite", must_touch as "mustTouch", lacks_second_factor as "lacksSecondFactor",
    ${standingColumns}
  from credential cross join lateral ${standingOf('credential')} where kind = $1 and hash = $2`;

const findMany = `
  select hash, may_write as "mayWrite", ${standingColumns}
  from credential cross join lateral ${standingOf('credential')} where hash = any($1::bytea[])`;

/** Reads the `credential` view, which says which sessions and access tokens are valid now, by database time. */
@Injectable()
export class CredentialsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Planned once: planning these views takes several times as long as reading one person. */
  async find(kind: CredentialKind, hash: Buffer): Promise<StoredCredential | undefined> {
    const run = plannedStatements(this.transactions.manager);
    const [row] = await run<StoredCredential>('find-credential', findOne, [kind, hash]);
    return row;
  }

  /** Of many credentials those that are valid, with what holds of their people now, by hash in base64url. */
  async stillValid(hashes: readonly string[]): Promise<Map<string, Principal>> {
    const rows: (Standing & { readonly hash: Buffer; readonly mayWrite: boolean })[] =
      await this.transactions.manager.query(findMany, [hashes.map((hash) => Buffer.from(hash, 'base64url'))]);
    return new Map(rows.map((row) => [row.hash.toString('base64url'), principalOf(row, row.mayWrite)]));
  }

  async touch(kind: CredentialKind, hash: Buffer): Promise<void> {
    await this.transactions.manager.query(
      kind === 'session'
        ? 'update session set last_seen_at = database_now() where id_hash = $1'
        : 'update access_token set last_used_at = database_now() where token_hash = $1',
      [hash],
    );
  }
}
