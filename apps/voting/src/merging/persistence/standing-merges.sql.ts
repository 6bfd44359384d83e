import { endedAt } from '@zwerm/contracts/merged-votes';

/**
 * The merges of the round $1 that stand, as SQL, each with the step that made it. Of this round only: what is merged in
 * a later one changes nothing about it.
 */
export const standingMerges = `
select merge.absorbed_id, merge.survivor_id, made.step
from merge join merge_step made on made.merge_id = merge.id and not made.is_undo
where merge.round_id = $1 and not merge.is_undone`;

/** Where each idea that went up in another in the round $1 ended. */
export const readEnds = `
with ${endedAt(standingMerges)} select idea_id as id, root_id as "end" from ended order by idea_id`;
