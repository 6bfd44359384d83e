import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { PrincipalFacts } from '../../credentials/domain/principal-facts.js';
import { PrincipalsRepository } from '../../credentials/persistence/principals.repository.js';
import type { Identity } from '../domain/identity.js';
import { IdentitiesRepository } from '../persistence/identities.repository.js';

/**
 * Says who it is that a provider answers for. Somebody new is linked at once when SCIM brought exactly them: then
 * the provider of both is the same directory, which gave both names.
 * @throws NotFound when it is nobody, or nobody who may come in
 */
@Injectable()
export class ResolveIdentity {
  constructor(
    private readonly transactions: Transactions,
    private readonly identities: IdentitiesRepository,
    private readonly principals: PrincipalsRepository,
  ) {}

  /** @param directoryId what the same directory calls the person in SCIM, as `externalId` */
  async execute(identity: Identity, directoryId?: string): Promise<PrincipalFacts> {
    const personId =
      (await this.identities.ownerOf(identity)) ?? (await this.linkProvisioned(identity, directoryId));
    const facts = personId === undefined ? undefined : await this.principals.findById(personId);
    if (!facts?.active) throw new NotFound('Person');
    return facts;
  }

  private async linkProvisioned(identity: Identity, directoryId?: string): Promise<PersonId | undefined> {
    if (directoryId === undefined) return undefined;
    const [provisioned]: { id: PersonId }[] = await this.transactions.manager.query(
      `select id from person where external_source = 'scim' and external_id = $1 and active`,
      [directoryId],
    );
    if (!provisioned) return undefined;
    await this.identities.link(provisioned.id, identity);
    // Read again: a second sign-in at the same moment may have been first.
    return this.identities.ownerOf(identity);
  }
}
