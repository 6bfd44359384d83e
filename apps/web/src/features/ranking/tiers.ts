import type { RankedIdea } from '../../api/types.js';

export interface Tier {
  readonly number: number;
  readonly rows: readonly RankedIdea[];
}

/** Rows that follow each other in one tier, as one band. */
export function tiersOf(rows: readonly RankedIdea[]): Tier[] {
  const tiers: { number: number; rows: RankedIdea[] }[] = [];
  for (const row of rows) {
    const last = tiers.at(-1);
    if (last && last.number === row.tier) last.rows.push(row);
    else tiers.push({ number: row.tier, rows: [row] });
  }
  return tiers;
}
