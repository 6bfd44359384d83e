import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import { Cursors, type Page } from '@zwerm/platform/http/cursors';
import { viewerOf } from '../../challenges/viewer-of.js';
import type { Domain } from '../domain/domain.js';
import { DomainsRepository } from '../persistence/domains.repository.js';

/**
 * All domains, in the order in which they were made; for partners and customers those with a challenge in it that
 * they may see.
 */
@Injectable()
export class ListDomains {
  constructor(
    private readonly domains: DomainsRepository,
    private readonly cursors: Cursors,
  ) {}

  /** @throws DomainError invalid-cursor */
  async execute(
    principal: Principal,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<Page<Domain>> {
    const list = ['domains', principal.personId];
    const after = cursor === undefined ? undefined : this.cursors.read(cursor, list);
    const rows = await this.domains.list(viewerOf(principal), limit + 1, after);
    return this.cursors.page(rows, limit, list, ({ createdAt, id }) => [createdAt, id]);
  }
}
