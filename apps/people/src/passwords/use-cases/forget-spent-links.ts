import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { attemptWindowMinutes } from '../../credentials/domain/sign-in-throttle.js';

const expired = "expires_at < database_now() - interval '1 day'";

/** What a link or a failed attempt leaves behind, once nothing is counted by it any more. */
const spent = [
  `delete from password_link where ${expired}`,
  `delete from first_administrator_link where ${expired}`,
  `delete from self_registration where confirmed_at is null and expires_at < database_now() - interval '7 days'`,
  `delete from sign_in_attempt where attempted_at < database_now() - interval '${attemptWindowMinutes} minutes'`,
];

/** Forgets links that nobody can use any more, used or not, and failed sign-ins that count no more. */
@Injectable()
export class ForgetSpentLinks {
  constructor(private readonly transactions: Transactions) {}

  async execute(): Promise<void> {
    for (const statement of spent) await this.transactions.manager.query(statement);
  }
}
