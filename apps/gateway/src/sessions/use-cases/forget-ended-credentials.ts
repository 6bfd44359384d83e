import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { SessionsRepository } from '../persistence/sessions.repository.js';

const ended = [
  'delete from viewing where ends_at <= database_now()',
  'delete from access_token where expires_at <= database_now()',
  'delete from scim_token where expires_at <= database_now()',
  'delete from request_count where expire < extract(epoch from database_now()) * 1000',
];

/** Forgets what lets nobody in any more: sessions, tokens and viewings that ended, and counts of requests. */
@Injectable()
export class ForgetEndedCredentials {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
  ) {}

  async execute(): Promise<void> {
    await this.sessions.removeExpired();
    for (const statement of ended) await this.transactions.manager.query(statement);
  }
}
