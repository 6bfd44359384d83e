import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { PrincipalFacts } from '../../credentials/domain/principal-facts.js';
import { PrincipalsRepository } from '../../credentials/persistence/principals.repository.js';
import { IdentityTaken } from '../domain/identity.errors.js';
import type { Identity } from '../domain/identity.js';
import { IdentitiesRepository } from '../persistence/identities.repository.js';

/**
 * Links an identity to a person who proved to be both. Their sessions end. Linking again changes nothing.
 * @throws IdentityTaken when it is somebody else's
 */
@Injectable()
export class LinkIdentity {
  constructor(
    private readonly transactions: Transactions,
    private readonly identities: IdentitiesRepository,
    private readonly principals: PrincipalsRepository,
  ) {}

  /** @returns what the person's next session needs */
  async execute(personId: PersonId, identity: Identity): Promise<PrincipalFacts> {
    return this.transactions.run(async () => {
      await this.identities.link(personId, identity);
      if ((await this.identities.ownerOf(identity)) !== personId) throw new IdentityTaken();
      const facts = await this.principals.findById(personId);
      if (!facts?.active) throw new NotFound('Person');
      return facts;
    });
  }
}
