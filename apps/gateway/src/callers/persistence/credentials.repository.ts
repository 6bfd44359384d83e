import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { standingColumns, type Standing } from '../standing.js';

export type CredentialKind = 'session' | 'token';

/** A credential that still lets somebody in, with what holds of them now. */
export interface StoredCredential extends Standing {
  readonly kind: CredentialKind;
  readonly mayWrite: boolean;
  /** True when the session was last marked as used more than a minute ago. */
  readonly mustTouch: boolean;
  readonly lacksSecondFactor: boolean;
}

/** Reads the `credential` view, which says which sessions and access tokens are valid now, by database time. */
@Injectable()
export class CredentialsRepository {
  constructor(private readonly transactions: Transactions) {}

  async find(kind: CredentialKind, hash: Buffer): Promise<StoredCredential | undefined> {
    const [row]: StoredCredential[] = await this.transactions.manager.query(
      `select kind, may_write as "mayWrite", must_touch as "mustTouch",
         lacks_second_factor as "lacksSecondFactor", ${standingColumns}
       from credential join standing using (person_id) where kind = $1 and hash = $2`,
      [kind, hash],
    );
    return row;
  }

  /** Of many credentials those that are valid, with what holds of their people now, by hash in base64url. */
  async stillValid(hashes: readonly string[]): Promise<Map<string, Principal>> {
    const rows: (Principal & { readonly hash: Buffer })[] = await this.transactions.manager.query(
      `select hash, person_id as "personId", roles, may_write as "mayWrite",
         array(select group_id from principal_group where person_id = credential.person_id and is_member) as "groupIds"
       from credential where hash = any($1::bytea[])`,
      [hashes.map((hash) => Buffer.from(hash, 'base64url'))],
    );
    return new Map(rows.map(({ hash, ...principal }) => [hash.toString('base64url'), principal]));
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
