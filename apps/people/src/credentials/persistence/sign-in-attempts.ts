import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { SignInThrottled } from '../domain/credentials.errors.js';
import { attemptWindowMinutes, mostFailedAttempts, strangeSources } from '../domain/sign-in-throttle.js';

/**
 * Counts failed attempts at a secret, per account and per place they come from, in the database: all processes count
 * together. Never within a transaction: a failed attempt must stay recorded although the use case throws.
 */
@Injectable()
export class SignInAttempts {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Recorded before the secret is looked at, so that parallel guesses count too; attempts that are refused here are
   * not kept, or an attacker could keep the door shut for good.
   * @param most failures on any account after which the source is refused, and on the account after which strange
   * sources are; no such limits when left out
   * @returns the attempt, to take it back
   * @throws SignInThrottled
   */
  async begin(
    account: Buffer,
    source: string,
    { fromSource = Number.POSITIVE_INFINITY, onAccount = Number.POSITIVE_INFINITY } = {},
  ): Promise<string> {
    const { manager } = this.transactions;
    const [own]: [{ seq: string; isStrange: boolean }] = await manager.query(
      `insert into sign_in_attempt (account_hash, source) values ($1, $2)
       returning seq, ${strangeSources} as "isStrange"`,
      [account, source],
    );
    const [earlier]: [{ here: number; fromSource: number; onAccount: number }] = await manager.query(
      `select count(*) filter (where account_hash = $1 and source = $2)::int as here,
         count(*) filter (where source = $2)::int as "fromSource",
         count(*) filter (where account_hash = $1 and ${strangeSources})::int as "onAccount"
       from sign_in_attempt where (source = $2 or account_hash = $1) and seq < $3
         and attempted_at > database_now() - make_interval(mins => $4)`,
      [account, source, own.seq, attemptWindowMinutes],
    );
    const isOver =
      earlier.here >= mostFailedAttempts ||
      earlier.fromSource >= fromSource ||
      (own.isStrange && earlier.onAccount >= onAccount);
    if (isOver) {
      await this.takeBack(own.seq);
      throw new SignInThrottled();
    }
    await manager.query(
      'delete from sign_in_attempt where attempted_at < database_now() - make_interval(mins => $1)',
      [attemptWindowMinutes],
    );
    return own.seq;
  }

  /** Whoever proved in another way that an account is theirs begins anew. */
  async forget(personId: PersonId): Promise<void> {
    await this.transactions.manager.query(
      `delete from sign_in_attempt
       where account_hash = (select sha256(convert_to(lower(email), 'utf8')) from person where id = $1)`,
      [personId],
    );
  }

  /** Overload is our failure, not a wrong guess. */
  async unlessOverloaded<Result>(attempt: string, check: () => Promise<Result>): Promise<Result> {
    try {
      return await check();
    } catch (error) {
      await this.takeBack(attempt);
      throw error;
    }
  }

  async succeeded(account: Buffer, source: string): Promise<void> {
    await this.transactions.manager.query(
      'delete from sign_in_attempt where account_hash = $1 and source = $2',
      [account, source],
    );
  }

  /** Forgets an attempt that was no guess. */
  async takeBack(attempt: string): Promise<void> {
    await this.transactions.manager.query('delete from sign_in_attempt where seq = $1', [attempt]);
  }
}
