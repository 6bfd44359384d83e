import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

export interface NewSession {
  /** SHA-256 of its secret id, base64url. */
  readonly hash: string;
  readonly personId: PersonId;
  /** As `browserName` writes it. */
  readonly browser: string;
  readonly isProvedTwice: boolean;
}

/** The sessions of browsers; of each only the hash of its secret id. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add({ hash, personId, browser, isProvedTwice }: NewSession): Promise<void> {
    await this.transactions.manager.query(
      'insert into session (id_hash, person_id, browser, is_proved_twice) values ($1, $2, $3, $4)',
      [Buffer.from(hash, 'base64url'), personId, browser, isProvedTwice],
    );
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
