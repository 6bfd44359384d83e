import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { PasswordHasher } from '../../credentials/password-hasher.js';
import { SignInAttempts } from '../../credentials/persistence/sign-in-attempts.js';
import { WrongPassword } from '../domain/password.errors.js';
import { PasswordsRepository } from '../persistence/passwords.repository.js';

export interface OwnPasswordChange {
  readonly personId: PersonId;
  readonly current: string;
  readonly password: string;
}

/**
 * Changes one's own password, for who knows the current one. All sessions end, also the one that asked.
 * @throws WrongPassword, SignInThrottled, DomainError overloaded
 */
@Injectable()
export class ChangeOwnPassword {
  constructor(
    private readonly transactions: Transactions,
    private readonly attempts: SignInAttempts,
    private readonly passwords: PasswordsRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute({ personId, current, password }: OwnPasswordChange): Promise<void> {
    const account = createHash('sha256').update(personId).digest();
    const attempt = await this.attempts.begin(account, 'own-password');
    const [person]: { password_hash: string | null }[] = await this.transactions.manager.query(
      'select password_hash from person where id = $1 and active',
      [personId],
    );
    if (!person) throw new NotFound('Person');
    const isRight = await this.attempts.unlessOverloaded(attempt, () =>
      this.hasher.matches(current, person.password_hash ?? undefined),
    );
    if (!isRight) throw new WrongPassword();
    await this.attempts.succeeded(account, 'own-password');
    await this.passwords.change(personId, await this.hasher.hash(password));
  }
}
