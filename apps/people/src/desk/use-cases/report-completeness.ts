import { Injectable } from '@nestjs/common';
import type { GroupId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { profileParts, profileWeights } from '../../profiles/domain/completeness.js';
import { hasPart } from '../../profiles/persistence/profile-parts.js';
import { shownUnits } from '../domain/suppression.js';

export interface UnitCompleteness {
  readonly id: GroupId;
  readonly name: string;
  /** 1 at the top. */
  readonly depth: number;
  /** Mean of how complete the profiles are of the active employees in it and below it; null when that is not shown. */
  readonly percent: number | null;
  /** `few`: it would tell about fewer than five people, by itself or with other figures. */
  readonly hidden: 'nobody' | 'few' | null;
}

interface Row {
  readonly id: GroupId;
  readonly parentId: GroupId | null;
  readonly name: string;
  readonly depth: number;
  /** Of the active employees placed in the unit itself. */
  readonly placed: number;
  /** Sum of their percentages. */
  readonly reached: number;
}

// Each unit after the one it lies in. The unit an employee has is one of the parts, so it is always there here.
const units = `
  with recursive tree as (
    select id, parent_id, name, array[lower(name), id::text] as path
    from groups where kind = 'unit' and parent_id is null and removed_at is null
    union all
    select below.id, below.parent_id, below.name, path || lower(below.name) || below.id::text
    from groups below join tree on below.parent_id = tree.id where below.removed_at is null
  ), profile as (
    select unit_id, count(*)::int as placed, sum(${profileParts
      .map((part) => `case when ${hasPart[part]} then ${profileWeights[part]} else 0 end`)
      .join(' + ')})::int as reached
    from person where active and kind = 'employee' and unit_id is not null group by unit_id
  )
  select id, parent_id as "parentId", name, cardinality(path) / 2 as depth, coalesce(placed, 0) as placed,
    coalesce(reached, 0) as reached
  from tree left join profile on unit_id = id order by path`;

/** How complete the profiles are in each unit, where that says nothing about fewer than five people. */
@Injectable()
export class ReportCompleteness {
  constructor(private readonly transactions: Transactions) {}

  async execute(): Promise<UnitCompleteness[]> {
    const rows: Row[] = await this.transactions.manager.query(units);
    const shown = shownUnits(rows);
    const totals = new Map(rows.map(({ id, placed, reached }) => [id, { people: placed, reached }]));
    for (const { id, parentId } of [...rows].reverse()) {
      const own = totals.get(id);
      const above = parentId === null ? undefined : totals.get(parentId);
      if (!own || !above) continue;
      above.people += own.people;
      above.reached += own.reached;
    }
    return rows.map(({ id, name, depth }) => {
      const { people, reached } = totals.get(id) ?? { people: 0, reached: 0 };
      if (people === 0) return { id, name, depth, percent: null, hidden: 'nobody' };
      if (!shown.has(id)) return { id, name, depth, percent: null, hidden: 'few' };
      return { id, name, depth, percent: Math.round(reached / people), hidden: null };
    });
  }
}
