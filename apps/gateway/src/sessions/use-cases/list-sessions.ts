import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

/** A session as its owner sees it. Times are ISO 8601. */
export interface OwnSession {
  readonly id: string;
  readonly browser: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** The one that asks. */
  readonly isCurrent: boolean;
}

/** Where a person is signed in, the newest first. */
@Injectable()
export class ListSessions {
  constructor(private readonly transactions: Transactions) {}

  /** @param current hash of the session that asks, base64url */
  async execute(personId: PersonId, current: string): Promise<OwnSession[]> {
    const rows: (Omit<OwnSession, 'createdAt' | 'lastSeenAt'> & { created_at: Date; last_seen_at: Date })[] =
      await this.transactions.manager.query(
        `select session.id, browser, created_at, last_seen_at, id_hash = $2 as "isCurrent"
         from session join credential on credential.hash = id_hash
         where session.person_id = $1 order by created_at desc, session.id`,
        [personId, Buffer.from(current, 'base64url')],
      );
    return rows.map(({ created_at: created, last_seen_at: seen, ...session }) => ({
      ...session,
      createdAt: created.toISOString(),
      lastSeenAt: seen.toISOString(),
    }));
  }
}
