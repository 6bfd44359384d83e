import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { CoAuthorNotices } from '../persistence/co-author-notices.js';

/** A co-author has read that they were named and is not told again, on any device. */
@Injectable()
export class DismissCoAuthorNotice {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: CoAuthorNotices,
  ) {}

  /** @throws NotFound when they are no co-author */
  async execute(principal: Principal, id: IdeaId): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.notices.read(id, principal.personId))) throw new NotFound('CoAuthor');
    });
  }
}
