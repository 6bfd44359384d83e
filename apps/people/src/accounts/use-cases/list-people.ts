import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { isAcquainted } from '../persistence/acquainted-people.js';

export interface KnownPerson {
  readonly id: PersonId;
  readonly displayName: string;
  readonly kind: PersonKind;
}

/**
 * The names behind ids, for authors and sponsors on a page. Left out are ids that nobody has and, for partners and
 * customers, people with whom they share neither a group nor a challenge: which of the two cannot be told apart.
 */
@Injectable()
export class ListPeople {
  constructor(private readonly transactions: Transactions) {}

  execute({ personId, roles }: Principal, ids: readonly PersonId[]): Promise<KnownPerson[]> {
    return this.transactions.manager.query(
      `select id, display_name as "displayName", kind from person
       where id = any($1) and ($2::boolean or ${isAcquainted}) order by display_name, id`,
      [ids, roles.includes('employee'), personId],
    );
  }
}
