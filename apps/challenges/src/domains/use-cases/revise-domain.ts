import { Injectable } from '@nestjs/common';
import type { DomainId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Domain, DomainFields } from '../domain/domain.js';
import { DomainVersionConflict } from '../domain/domain.errors.js';
import { DomainsRepository } from '../persistence/domains.repository.js';

export interface DomainRevision {
  readonly id: DomainId;
  /** The version on which the changes are based. */
  readonly expectedVersion: number;
  readonly changes: Partial<DomainFields>;
}

/** @throws NotFound | DomainVersionConflict | DomainError invalid-input */
@Injectable()
export class ReviseDomain {
  constructor(
    private readonly transactions: Transactions,
    private readonly domains: DomainsRepository,
  ) {}

  async execute({ id, expectedVersion, changes }: DomainRevision): Promise<Domain> {
    return this.transactions.run(async () => {
      const domain = await this.domains.findForUpdate(id);
      if (!domain) throw new NotFound('Domain');
      if (domain.version !== expectedVersion) throw new DomainVersionConflict();
      domain.revise(changes);
      await this.domains.update(domain);
      return domain;
    });
  }
}
