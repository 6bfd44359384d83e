import { Injectable } from '@nestjs/common';
import type { DomainId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { viewerOf } from '../../challenges/viewer-of.js';
import type { Domain } from '../domain/domain.js';
import { DomainsRepository } from '../persistence/domains.repository.js';

/** @throws NotFound also when a partner or customer may see no challenge in it */
@Injectable()
export class ReadDomain {
  constructor(private readonly domains: DomainsRepository) {}

  async execute(principal: Principal, id: DomainId): Promise<Domain> {
    const domain = await this.domains.findVisible(viewerOf(principal), id);
    if (!domain) throw new NotFound('Domain');
    return domain;
  }
}
