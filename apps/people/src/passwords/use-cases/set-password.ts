import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { PasswordHasher } from '../../credentials/password-hasher.js';
import { SignInAttempts } from '../../credentials/persistence/sign-in-attempts.js';
import { PasswordLinkUsed } from '../domain/password.errors.js';
import { PasswordsRepository } from '../persistence/passwords.repository.js';

// A link outlives neither its half hour nor the account it was for.
const works = `used_at is null and expires_at > database_now()
  and exists (select from person where id = password_link.person_id and active)`;

/**
 * Sets a password with a one-time link. All sessions of the person end; they sign in with the new one,
 * also when others guessed at the old one so often that nobody was let in.
 * @throws PasswordLinkUsed, DomainError overloaded
 */
@Injectable()
export class SetPassword {
  constructor(
    private readonly transactions: Transactions,
    private readonly passwords: PasswordsRepository,
    private readonly hasher: PasswordHasher,
    private readonly attempts: SignInAttempts,
  ) {}

  async execute({ token, password }: { token: string; password: string }): Promise<void> {
    const tokenHash = createHash('sha256').update(token).digest();
    // Asked before the password is hashed, so that guessing tokens costs us next to nothing.
    const found: unknown[] = await this.transactions.manager.query(
      `select 1 from password_link where token_hash = $1 and ${works}`,
      [tokenHash],
    );
    if (found.length === 0) throw new PasswordLinkUsed();
    const passwordHash = await this.hasher.hash(password);
    await this.transactions.run(async (manager) => {
      const [[link]]: [{ person_id: PersonId }[]] = await manager.query(
        `update password_link set used_at = database_now() where token_hash = $1 and ${works} returning person_id`,
        [tokenHash],
      );
      if (!link) throw new PasswordLinkUsed();
      await this.passwords.change(link.person_id, passwordHash);
      await this.attempts.forget(link.person_id);
    });
  }
}
