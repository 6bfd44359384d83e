import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Seals } from '@zwerm/platform/auth/seals';
import { Transactions } from '@zwerm/platform/database/transactions';
import { providerHash, type ProviderSession } from '../provider-session.js';

export interface NewSession {
  /** SHA-256 of its secret id, base64url. */
  readonly hash: string;
  readonly personId: PersonId;
  /** As `browserName` writes it. */
  readonly browser: string;
  readonly isProvedTwice: boolean;
  /** Of a session that an identity provider began. */
  readonly atProvider?: ProviderSession | undefined;
}

/** For the key under which ID tokens are sealed. */
const purpose = 'session-id-token';

/** The sessions of browsers; of each only the hash of its secret id. */
@Injectable()
export class SessionsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: Seals,
  ) {}

  async add({ hash, personId, browser, isProvedTwice, atProvider }: NewSession): Promise<void> {
    await this.transactions.manager.query(
      `insert into session (id_hash, person_id, browser, is_proved_twice, provider_subject, provider_session,
         sealed_id_token)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [Buffer.from(hash, 'base64url'), personId, browser, isProvedTwice, ...this.tiesOf(atProvider)],
    );
  }

  private tiesOf(atProvider: ProviderSession | undefined): (Buffer | null)[] {
    if (!atProvider) return [null, null, null];
    const { issuer, subject, sessionId, idToken } = atProvider;
    return [
      providerHash(issuer, subject),
      sessionId === undefined ? null : providerHash(issuer, sessionId),
      idToken === undefined ? null : this.seals.seal(idToken, purpose),
    ];
  }

  /** The ID token a session was begun with, where it is kept. */
  async idTokenOf(hash: string): Promise<string | undefined> {
    const [row]: { sealed_id_token: Buffer | null }[] = await this.transactions.manager.query(
      'select sealed_id_token from session where id_hash = $1',
      [Buffer.from(hash, 'base64url')],
    );
    return row?.sealed_id_token ? this.seals.open(row.sealed_id_token, purpose) : undefined;
  }

  /**
   * Those that began with a session at the provider; at least one of the two names is there.
   * @returns their hashes, base64url
   */
  async removeOfProvider({ issuer, subject, sessionId }: Partial<ProviderSession>): Promise<string[]> {
    const named = (name: string | undefined): Buffer | null =>
      name === undefined ? null : providerHash(issuer ?? '', name);
    const [rows]: [{ id_hash: Buffer }[]] = await this.transactions.manager.query(
      `delete from session
       where provider_subject is not null
         and ($1::bytea is null or provider_subject = $1) and ($2::bytea is null or provider_session = $2)
         and ($1::bytea is not null or $2::bytea is not null)
       returning id_hash`,
      [named(subject), named(sessionId)],
    );
    return rows.map(({ id_hash: hash }) => hash.toString('base64url'));
  }

  async isProvedTwice(hash: string): Promise<boolean> {
    const found: unknown[] = await this.transactions.manager.query(
      'select from session where id_hash = $1 and is_proved_twice',
      [Buffer.from(hash, 'base64url')],
    );
    return found.length > 0;
  }

  async remove(hash: string): Promise<void> {
    await this.transactions.manager.query('delete from session where id_hash = $1', [
      Buffer.from(hash, 'base64url'),
    ]);
  }

  /** Those that can let nobody in any more: idle for 8 hours or 7 days old. */
  async removeExpired(): Promise<void> {
    await this.transactions.manager.query(
      `delete from session where last_seen_at <= database_now() - interval '8 hours'
         or created_at <= database_now() - interval '7 days'`,
    );
  }
}
