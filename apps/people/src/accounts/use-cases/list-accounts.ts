import { Injectable } from '@nestjs/common';
import { Cursors, type Page } from '@zwerm/platform/http/cursors';
import { AccountsRepository, type Account, type AccountFilter } from '../persistence/accounts.repository.js';

/** The register of people for those who keep it: filtered, by name, page by page. */
@Injectable()
export class ListAccounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly cursors: Cursors,
  ) {}

  /** @throws DomainError invalid-cursor */
  async execute(
    filter: AccountFilter,
    { cursor, limit }: { cursor?: string; limit: number },
  ): Promise<Page<Account>> {
    const list = [
      'accounts',
      filter.q,
      filter.status,
      filter.kind,
      filter.origin,
      filter.unitId,
      filter.attention,
    ];
    const [name, id] = cursor === undefined ? [] : (this.cursors.read(cursor, list) as string[]);
    const rows = await this.accounts.list(filter, limit + 1, name && id ? { name, id } : undefined);
    return this.cursors.page(rows, limit, list, (account) => [account.displayName, account.id]);
  }
}
