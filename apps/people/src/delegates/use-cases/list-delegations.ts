import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

export interface Delegation {
  readonly id: string;
  readonly leaderId: PersonId;
  readonly delegateId: PersonId;
  readonly appointedAt: string;
  readonly endsAt: string;
}

/** A person's delegates and the leaders for whom they act; ended ones are left out. */
@Injectable()
export class ListDelegations {
  constructor(private readonly transactions: Transactions) {}

  execute(personId: PersonId): Promise<Delegation[]> {
    return this.transactions.manager.query(
      `select id, leader_id as "leaderId", delegate_id as "delegateId", appointed_at as "appointedAt",
         ends_at as "endsAt"
       from delegation where $1 in (leader_id, delegate_id) and ended_at is null and ends_at > database_now()
       order by ends_at, id`,
      [personId],
    );
  }
}
