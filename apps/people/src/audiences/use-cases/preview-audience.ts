import { Injectable } from '@nestjs/common';
import type { Audience } from '@zwerm/domain/audience';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { readerValues, visibleGroups } from '../../groups/persistence/groups.repository.js';
import { readerOf } from '../../groups/reader-of.js';

export interface AudienceReach {
  /** Active people, each once. */
  readonly people: number;
  /** Partners and customers among them. */
  readonly externals: number;
}

/**
 * How many people an audience reaches now. A group that the caller may not know of reaches nobody as far as they can
 * tell, so the answer never says who or how many are in it.
 */
@Injectable()
export class PreviewAudience {
  constructor(private readonly transactions: Transactions) {}

  async execute(principal: Principal, { everyone, groupIds, personIds }: Audience): Promise<AudienceReach> {
    const [reach]: AudienceReach[] = await this.transactions.manager.query(
      `with reached as (
         select id from person where $4::boolean and kind = 'employee'
         union
         select person_id from group_member join groups on groups.id = group_id
         where groups.id = any($5::uuid[]) and (${visibleGroups})
         union
         select unnest($6::uuid[])
       )
       select count(*)::int as people, (count(*) filter (where kind <> 'employee'))::int as externals
       from reached join person using (id) where active`,
      [...readerValues(readerOf(principal)), everyone, groupIds, personIds],
    );
    return reach ?? { people: 0, externals: 0 };
  }
}
