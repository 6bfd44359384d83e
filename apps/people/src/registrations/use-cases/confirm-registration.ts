import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '@zwerm/domain/language';
import { NotFound } from '@zwerm/domain/not-found';
import { DomainError } from '@zwerm/domain/domain-error';
import { PasswordSignIn } from '@zwerm/platform/auth/password-sign-in';
import { Transactions } from '@zwerm/platform/database/transactions';
import { isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { LinkUsed } from '../../accounts/domain/account.errors.js';
import { PeopleRepository } from '../../accounts/persistence/people.repository.js';
import { PasswordHasher } from '../../credentials/password-hasher.js';
import { tokenHash } from '../../invitations/one-time-token.js';
import { domainOf } from '../domain/allowed-domain.js';

export interface ConfirmRegistrationCommand {
  readonly token: string;
  readonly displayName: string;
  readonly password: string;
}

interface Confirmed {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
}

// The domain may have been closed between the request and now.
const isOpen = `confirmed_at is null and not is_known and expires_at > database_now()
  and exists (select from allowed_domain where domain = split_part(lower(email), '@', 2))`;

const confirm = `
  update self_registration set confirmed_at = database_now(), display_name = $2, password_hash = $3
  where token_hash = $1 and ${isOpen} returning id, email, language`;

/**
 * Finishes a request with the link from the mail. On a domain that needs no approval the account is there at once;
 * elsewhere it waits for a user manager.
 * @throws NotFound, LinkUsed, EmailTaken, DomainError overloaded, password-sign-in-off
 */
@Injectable()
export class ConfirmRegistration {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly hasher: PasswordHasher,
    private readonly passwordSignIn: PasswordSignIn,
  ) {}

  async execute({
    token,
    displayName,
    password,
  }: ConfirmRegistrationCommand): Promise<'approved' | 'pending'> {
    if (!this.passwordSignIn.isOn) throw new DomainError('password-sign-in-off');
    const hash = tokenHash(token);
    await this.refuseUnlessOpen(hash);
    const passwordHash = await this.hasher.hash(password);
    return this.transactions.run(async (manager) => {
      const request = await this.take(hash, displayName, passwordHash);
      const approved: unknown[] = await manager.query(
        'select from allowed_domain where domain = $1 and is_approved',
        [domainOf(request.email)],
      );
      if (approved.length === 0) return 'pending';
      const { email, language } = request;
      const id = randomUUID();
      await this.people.register([
        { id, displayName, email, language, kind: 'employee', passwordHash, origin: 'self-registered' },
      ]);
      await manager.query(
        `update self_registration set decided_at = database_now(), password_hash = null, person_id = $2
         where id = $1`,
        [request.id, id],
      );
      return 'approved';
    });
  }

  private async refuseUnlessOpen(hash: Buffer): Promise<void> {
    const [request]: { open: boolean }[] = await this.transactions.manager.query(
      `select ${isOpen} as open from self_registration where token_hash = $1`,
      [hash],
    );
    if (!request) throw new NotFound('Registration');
    if (!request.open) throw new LinkUsed();
  }

  private async take(hash: Buffer, displayName: string, passwordHash: string): Promise<Confirmed> {
    try {
      const [[request]]: [Confirmed[]] = await this.transactions.manager.query(confirm, [
        hash,
        displayName.trim(),
        passwordHash,
      ]);
      if (!request) throw new LinkUsed();
      return request;
    } catch (error) {
      // A second request of the same person is confirmed while the first waits.
      throw isUniqueViolation(error, 'self_registration_pending') ? new LinkUsed() : error;
    }
  }
}
