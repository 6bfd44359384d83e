import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import { plannedStatements } from '@zwerm/platform/database/planned-statements';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Gathered } from '@zwerm/platform/load/gathered';
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

/** Whom each of the credentials with kinds $1 and hashes $2 lets in, by its place among them. */
const findAsked = `
  select asked.position::integer, kind, may_write as "mayWrite", must_touch as "mustTouch",
    lacks_second_factor as "lacksSecondFactor", ${standingColumns}
  from unnest($1::text[], $2::bytea[]) with ordinality as asked (asked_kind, asked_hash, position)
  cross join lateral (
    select * from credential where credential.kind = asked_kind and credential.hash = asked_hash offset 0
  ) as credential
  cross join lateral ${standingOf('credential')}`;

const findMany = `
  select hash, may_write as "mayWrite", ${standingColumns}
  from credential cross join lateral ${standingOf('credential')} where hash = any($1::bytea[])`;

/** Who is being touched anyway needs no second touch, and nobody waits for anybody's. */
const touchAll = {
  session: `
    update session set last_seen_at = database_now() where id_hash in (
      select id_hash from session where id_hash = any($1::bytea[]) for update skip locked)`,
  token: `
    update access_token set last_used_at = database_now() where token_hash in (
      select token_hash from access_token where token_hash = any($1::bytea[]) for update skip locked)`,
} as const satisfies Record<CredentialKind, string>;

interface AskedCredential {
  readonly kind: CredentialKind;
  readonly hash: Buffer;
}

const mostTogether = 200;

/**
 * Reads the `credential` view, which says which sessions and access tokens are valid now, by database time. Of people at
 * their own pace nearly every request needs it, so those that come together are read together.
 */
@Injectable()
export class CredentialsRepository {
  private readonly found = new Gathered(
    (asked: readonly AskedCredential[]) => this.findAll(asked),
    mostTogether,
    2,
  );
  private readonly touched = new Gathered(
    (asked: readonly AskedCredential[]) => this.touchEach(asked),
    mostTogether,
    1,
  );

  constructor(private readonly transactions: Transactions) {}

  find(kind: CredentialKind, hash: Buffer): Promise<StoredCredential | undefined> {
    return this.found.ask({ kind, hash });
  }

  /** Planned once: planning these views takes several times as long as reading one person. */
  private async findAll(asked: readonly AskedCredential[]): Promise<(StoredCredential | undefined)[]> {
    const run = plannedStatements(this.transactions.manager);
    const rows = await run<StoredCredential & { readonly position: number }>('find-credentials', findAsked, [
      asked.map(({ kind }) => kind),
      asked.map(({ hash }) => hash),
    ]);
    const byPosition = new Map(rows.map(({ position, ...credential }) => [position, credential]));
    return asked.map((_, index) => byPosition.get(index + 1));
  }

  /** Of many credentials those that are valid, with what holds of their people now, by hash in base64url. */
  async stillValid(hashes: readonly string[]): Promise<Map<string, Principal>> {
    const rows: (Standing & { readonly hash: Buffer; readonly mayWrite: boolean })[] =
      await this.transactions.manager.query(findMany, [hashes.map((hash) => Buffer.from(hash, 'base64url'))]);
    return new Map(rows.map((row) => [row.hash.toString('base64url'), principalOf(row, row.mayWrite)]));
  }

  async touch(kind: CredentialKind, hash: Buffer): Promise<void> {
    await this.touched.ask({ kind, hash });
  }

  private async touchEach(asked: readonly AskedCredential[]): Promise<undefined[]> {
    const { manager } = this.transactions;
    for (const kind of ['session', 'token'] as const) {
      const hashes = asked.filter((one) => one.kind === kind).map(({ hash }) => hash);
      if (hashes.length > 0) await manager.query(touchAll[kind], [hashes]);
    }
    return asked.map(() => undefined);
  }
}
