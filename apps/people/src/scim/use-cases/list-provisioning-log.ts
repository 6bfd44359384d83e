import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { keptDays, type ProvisioningEntry, type ProvisioningOutcome } from '../domain/provisioning-entry.js';

export interface LoggedEntry extends ProvisioningEntry {
  /** Position in the log, as text. */
  readonly seq: string;
  readonly loggedAt: string;
}

export interface LogQuestion {
  readonly limit: number;
  readonly outcome?: ProvisioningOutcome;
  /** The last position of the page before. */
  readonly before?: string;
}

/** What identity providers changed or failed to change in the last 30 days, newest first. */
@Injectable()
export class ListProvisioningLog {
  constructor(private readonly transactions: Transactions) {}

  async execute({ limit, outcome, before }: LogQuestion): Promise<LoggedEntry[]> {
    const rows: (Omit<LoggedEntry, 'loggedAt'> & { logged_at: Date })[] =
      await this.transactions.manager.query(
        `select seq, logged_at, operation, resource, target_id as "targetId", target_name as "targetName", outcome,
         status, cause, body
       from provisioning_log
       where logged_at > database_now() - make_interval(days => $1)
         and ($2::text is null or outcome = $2) and ($3::bigint is null or seq < $3)
       order by seq desc limit $4`,
        [keptDays, outcome ?? null, before ?? null, limit],
      );
    return rows.map(({ logged_at: loggedAt, ...row }) => ({ ...row, loggedAt: loggedAt.toISOString() }));
  }
}
