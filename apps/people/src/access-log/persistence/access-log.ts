import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Act, LogEntry } from '../domain/log-entry.js';

export interface LoggedEntry {
  /** Text, because it is a 64-bit number. */
  readonly seq: string;
  readonly loggedAt: string;
  readonly actorId: PersonId | null;
  readonly subjectId: PersonId;
  readonly act: Act;
  readonly facts: Record<string, unknown>;
  readonly reason: string;
}

export interface LogFilter {
  readonly subjectId?: PersonId | undefined;
  readonly acts?: readonly Act[] | undefined;
}

/** Who did what to whose rights. The database refuses to change or delete a line. */
@Injectable()
export class AccessLog {
  constructor(private readonly transactions: Transactions) {}

  /** In the transaction of the act itself: nothing is done that is not written down. */
  async write(...entries: LogEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.transactions.manager.query(
      `insert into access_log (actor_id, subject_id, act, facts, reason)
       select "actorId", "subjectId", act, coalesce(facts, '{}'), coalesce(reason, '')
       from jsonb_to_recordset($1::jsonb) as entry ("actorId" uuid, "subjectId" uuid, act text, facts jsonb, reason text)`,
      [JSON.stringify(entries)],
    );
  }

  /** @param before seq of the last line of the page before; newest first */
  list({ subjectId, acts }: LogFilter, limit: number, before?: string): Promise<LoggedEntry[]> {
    return this.transactions.manager.query(
      `select seq::text, logged_at as "loggedAt", actor_id as "actorId", subject_id as "subjectId", act, facts, reason
       from access_log
       where ($1::uuid is null or subject_id = $1) and ($2::text[] is null or act = any($2))
         and ($3::bigint is null or seq < $3)
       order by seq desc limit $4`,
      [subjectId ?? null, acts ?? null, before ?? null, limit],
    );
  }
}
