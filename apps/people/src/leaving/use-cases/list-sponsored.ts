import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Day } from '../domain/last-day.js';

export interface SponsoredPerson {
  readonly id: PersonId;
  readonly displayName: string;
  readonly kind: PersonKind;
  readonly endsOn: Day | null;
}

/** Never so many that nobody can answer for them. */
const most = 500;

/** The partners and customers a colleague answers for, those whose access ends first at the top. */
@Injectable()
export class ListSponsored {
  constructor(private readonly transactions: Transactions) {}

  execute(sponsorId: PersonId): Promise<SponsoredPerson[]> {
    return this.transactions.manager.query(
      `select id, display_name as "displayName", kind, ends_on::text as "endsOn" from person
       where sponsor_id = $1 and active order by ends_on nulls last, display_name, id limit ${most}`,
      [sponsorId],
    );
  }
}
