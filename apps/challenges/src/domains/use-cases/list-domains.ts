import { Injectable } from '@nestjs/common';
import { Cursors, type Page } from '@zwerm/platform/http/cursors';
import type { Domain } from '../domain/domain.js';
import { DomainsRepository } from '../persistence/domains.repository.js';

const thisList = ['domains'];

/** All domains, in the order in which they were made. */
@Injectable()
export class ListDomains {
  constructor(
    private readonly domains: DomainsRepository,
    private readonly cursors: Cursors,
  ) {}

  /** @throws DomainError invalid-cursor */
  async execute({ cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<Page<Domain>> {
    const after = cursor === undefined ? undefined : this.cursors.read(cursor, thisList);
    const rows = await this.domains.list(limit + 1, after);
    return this.cursors.page(rows, limit, thisList, ({ createdAt, id }) => [createdAt, id]);
  }
}
