import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';

export interface KnownPerson {
  readonly id: PersonId;
  readonly displayName: string;
  readonly kind: PersonKind;
}

/** The names behind ids, for authors and sponsors on a page; ids nobody has are left out. */
@Injectable()
export class ListPeople {
  constructor(private readonly transactions: Transactions) {}

  execute(ids: readonly PersonId[]): Promise<KnownPerson[]> {
    return this.transactions.manager.query(
      'select id, display_name as "displayName", kind from person where id = any($1) order by display_name, id',
      [ids],
    );
  }
}
