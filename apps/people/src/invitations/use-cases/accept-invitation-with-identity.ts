import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { PrincipalFacts } from '../../credentials/domain/principal-facts.js';
import { PrincipalsRepository } from '../../credentials/persistence/principals.repository.js';
import { IdentityTaken } from '../../identities/domain/identity.errors.js';
import type { Identity } from '../../identities/domain/identity.js';
import { IdentitiesRepository } from '../../identities/persistence/identities.repository.js';
import { tokenHash } from '../one-time-token.js';
import { InvitationsRepository } from '../persistence/invitations.repository.js';
import { NewcomersRepository } from '../persistence/newcomers.repository.js';

export interface InvitationWithIdentity {
  readonly token: string;
  readonly displayName: string;
  /** Whom the identity provider answered for. */
  readonly identity: Identity;
}

/**
 * Makes an account out of an invitation for somebody whom the identity provider answers for, without a password.
 * @throws NotFound, LinkUsed, EmailTaken, IdentityTaken when the identity is somebody's already
 */
@Injectable()
export class AcceptInvitationWithIdentity {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationsRepository,
    private readonly newcomers: NewcomersRepository,
    private readonly identities: IdentitiesRepository,
    private readonly principals: PrincipalsRepository,
  ) {}

  /** @returns what the person's first session needs */
  async execute({ token, displayName, identity }: InvitationWithIdentity): Promise<PrincipalFacts> {
    const hash = tokenHash(token);
    await this.invitations.refuseUnlessOpen(hash);
    return this.transactions.run(async () => {
      const personId = await this.newcomers.admit(hash, { displayName });
      await this.identities.link(personId, identity);
      if ((await this.identities.ownerOf(identity)) !== personId) throw new IdentityTaken();
      const facts = await this.principals.findById(personId);
      if (!facts) throw new NotFound('Person');
      return facts;
    });
  }
}
