import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { keptDays } from '../domain/provisioning-entry.js';

const mostAtOnce = 5_000;

/** Forgets what the provisioning log holds for longer than 30 days, some thousands at a time. */
@Injectable()
export class ForgetProvisioning {
  constructor(private readonly transactions: Transactions) {}

  /** @returns how many entries were forgotten */
  async execute(): Promise<number> {
    const [, forgotten]: [unknown, number] = await this.transactions.manager.query(
      `delete from provisioning_log where seq in (
         select seq from provisioning_log where logged_at < database_now() - make_interval(days => $1)
         order by logged_at limit $2)`,
      [keptDays, mostAtOnce],
    );
    return forgotten;
  }
}
