import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Callers } from '../../callers/callers.js';
import { SessionsRepository } from '../../sessions/persistence/sessions.repository.js';
import { LogoutTokenRefused } from '../domain/logout-token.errors.js';
import { logoutTokenMinutes, LogoutTokens } from '../logout-tokens.js';

/**
 * Ends the sessions of which the identity provider says that they ended there, and no others.
 * @throws LogoutTokenRefused, also for one that was seen before; NotFound without a provider
 */
@Injectable()
export class EndProviderSessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly tokens: LogoutTokens,
    private readonly sessions: SessionsRepository,
    private readonly callers: Callers,
  ) {}

  /** @returns how many ended */
  async execute(logoutToken: string): Promise<number> {
    const { idHash, ...notice } = await this.tokens.read(logoutToken);
    return this.transactions.run(async (manager) => {
      // Twice as long as a token can be used, for clocks that differ.
      await manager.query(
        'delete from logout_token where seen_at < database_now() - make_interval(mins => $1)',
        [2 * logoutTokenMinutes],
      );
      const first: unknown[] = await manager.query(
        'insert into logout_token (id_hash) values ($1) on conflict do nothing returning 1',
        [idHash],
      );
      if (first.length === 0) throw new LogoutTokenRefused('it was seen before');
      const ended = await this.sessions.removeOfProvider(notice);
      this.transactions.afterCommit(() => ended.forEach((hash) => this.callers.forgetCredential(hash)));
      return ended.length;
    });
  }
}
