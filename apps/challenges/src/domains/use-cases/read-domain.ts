import { Injectable } from '@nestjs/common';
import type { DomainId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Domain } from '../domain/domain.js';
import { DomainsRepository } from '../persistence/domains.repository.js';

/** @throws NotFound */
@Injectable()
export class ReadDomain {
  constructor(private readonly domains: DomainsRepository) {}

  async execute(id: DomainId): Promise<Domain> {
    const domain = await this.domains.find(id);
    if (!domain) throw new NotFound('Domain');
    return domain;
  }
}
