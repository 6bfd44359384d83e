import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { PrincipalFacts } from '../domain/principal-facts.js';
import { SignInThrottled, WrongCredentials } from '../domain/credentials.errors.js';
import { attemptWindowMinutes, mostFailedAttempts } from '../domain/sign-in-throttle.js';
import { PasswordHasher } from '../password-hasher.js';
import { PrincipalsRepository } from '../persistence/principals.repository.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Where the attempt comes from: the address the gateway saw. */
  readonly source: string;
}

/**
 * Says who somebody is by e-mail address and password. Answers alike, and as late, whatever was wrong.
 * @throws WrongCredentials, SignInThrottled, DomainError overloaded
 */
@Injectable()
export class VerifyCredentials {
  constructor(
    private readonly transactions: Transactions,
    private readonly principals: PrincipalsRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  // No transaction around it: a failed attempt must stay recorded although the use case throws.
  async execute({ email, password, source }: Credentials): Promise<PrincipalFacts> {
    const account = createHash('sha256').update(email.trim().toLowerCase()).digest();
    const attempt = await this.recordAttempt(account, source);
    const found = await this.principals.findByEmail(email.trim());
    const isMatch = await this.isMatch(attempt, password, found?.passwordHash ?? undefined);
    if (!isMatch || !found?.facts.active) throw new WrongCredentials();
    await this.transactions.manager.query(
      'delete from sign_in_attempt where account_hash = $1 and source = $2',
      [account, source],
    );
    return found.facts;
  }

  /**
   * Recorded before the password is looked at, so that parallel guesses count too; attempts that are refused here
   * are not kept, or an attacker could keep the door shut for good.
   */
  private async recordAttempt(account: Buffer, source: string): Promise<string> {
    const { manager } = this.transactions;
    const [own]: [{ seq: string }] = await manager.query(
      'insert into sign_in_attempt (account_hash, source) values ($1, $2) returning seq',
      [account, source],
    );
    const [{ earlier }]: [{ earlier: number }] = await manager.query(
      `select count(*)::int as earlier from sign_in_attempt where account_hash = $1 and source = $2 and seq < $3
         and attempted_at > database_now() - make_interval(mins => $4)`,
      [account, source, own.seq, attemptWindowMinutes],
    );
    if (earlier >= mostFailedAttempts) {
      await this.forget(own.seq);
      throw new SignInThrottled();
    }
    await manager.query(
      'delete from sign_in_attempt where attempted_at < database_now() - make_interval(mins => $1)',
      [attemptWindowMinutes],
    );
    return own.seq;
  }

  private async isMatch(
    attempt: string,
    password: string,
    passwordHash: string | undefined,
  ): Promise<boolean> {
    try {
      return await this.hasher.matches(password, passwordHash);
    } catch (error) {
      // Overload is our failure, not a wrong guess.
      await this.forget(attempt);
      throw error;
    }
  }

  private async forget(attempt: string): Promise<void> {
    await this.transactions.manager.query('delete from sign_in_attempt where seq = $1', [attempt]);
  }
}
