import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { WaysIn } from '../persistence/ways-in.js';

/** An identity as its owner sees it; `linkedAt` is ISO 8601. */
export interface OwnIdentity {
  readonly id: string;
  readonly issuer: string;
  readonly linkedAt: string;
  /** It cannot be unlinked: the person could no longer sign in. */
  readonly isLastWayIn: boolean;
}

/** With which providers a person can sign in, the newest first. */
@Injectable()
export class ListIdentities {
  constructor(
    private readonly transactions: Transactions,
    private readonly waysIn: WaysIn,
  ) {}

  async execute(personId: PersonId): Promise<OwnIdentity[]> {
    const rows: { id: string; issuer: string; linked_at: Date }[] = await this.transactions.manager.query(
      'select id, issuer, linked_at from identity where person_id = $1 order by linked_at desc, id',
      [personId],
    );
    const isLastWayIn = (await this.waysIn.count(personId)) === 1;
    return rows.map(({ id, issuer, linked_at: linkedAt }) => ({
      id,
      issuer,
      linkedAt: linkedAt.toISOString(),
      isLastWayIn,
    }));
  }
}
