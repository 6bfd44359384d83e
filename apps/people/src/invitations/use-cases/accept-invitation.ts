import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { PersonId } from '@zwerm/domain/id';
import { PasswordSignIn } from '@zwerm/platform/auth/password-sign-in';
import { Transactions } from '@zwerm/platform/database/transactions';
import { PasswordHasher } from '../../credentials/password-hasher.js';
import { tokenHash } from '../one-time-token.js';
import { InvitationsRepository } from '../persistence/invitations.repository.js';
import { NewcomersRepository } from '../persistence/newcomers.repository.js';

export interface AcceptInvitationCommand {
  readonly token: string;
  readonly displayName: string;
  readonly password: string;
}

/**
 * Makes an account out of an invitation, once: the name and the password are the person's, all else was decided by
 * who invited.
 * @throws NotFound, LinkUsed, EmailTaken, DomainError overloaded, password-sign-in-off
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationsRepository,
    private readonly newcomers: NewcomersRepository,
    private readonly hasher: PasswordHasher,
    private readonly passwordSignIn: PasswordSignIn,
  ) {}

  async execute({ token, displayName, password }: AcceptInvitationCommand): Promise<PersonId> {
    const hash = tokenHash(token);
    // Asked before the password is hashed, so that guessing links costs us next to nothing.
    await this.invitations.refuseUnlessOpen(hash);
    if (!this.passwordSignIn.isOn) throw new DomainError('password-sign-in-off');
    const passwordHash = await this.hasher.hash(password);
    return this.transactions.run(() => this.newcomers.admit(hash, { displayName, passwordHash }));
  }
}
