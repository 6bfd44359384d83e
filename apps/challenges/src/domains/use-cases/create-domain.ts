import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { domainCreated } from '@zwerm/contracts/events/challenge-events';
import type { DomainId, PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { Domain, type DomainFields } from '../domain/domain.js';
import { DomainsRepository } from '../persistence/domains.repository.js';

export type NewDomain = Omit<DomainFields, 'ownerId'> & {
  /** The caller when left out. */
  readonly ownerId?: PersonId;
  /** For imports, so that a second run finds what the first one made. */
  readonly id?: DomainId;
};

/**
 * Adds a strategic domain. One whose given id exists already is returned as it is.
 * @throws DomainError invalid-input
 */
@Injectable()
export class CreateDomain {
  constructor(
    private readonly transactions: Transactions,
    private readonly domains: DomainsRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(principal: Principal, command: NewDomain): Promise<Domain> {
    const { id = randomUUID(), ownerId = principal.personId, name, goal } = command;
    return this.transactions.run(async () => {
      const domain = Domain.of(id, { name, goal, ownerId }, await this.domains.now());
      if (!(await this.domains.insert(domain))) return (await this.domains.find(id)) ?? domain;
      await this.outbox.add(domainCreated, id, domain.version, {
        domainId: id,
        name: { nl: name.nl, en: name.en },
      });
      return domain;
    });
  }
}
