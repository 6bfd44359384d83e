/**
 * Words in the order in which they stand when somebody judged several absorbed ideas and not the survivor: a doubt
 * is not lost by a merge, and an answer says more than a pass. Of numbers the lowest stands.
 */
const doubtFirst = ['disagree', 'agree', 'pass'] as const;

/**
 * In which order, as SQL, the votes of one person about merged ideas stand; the first one counts. What they said of
 * the survivor itself goes before all else, whatever it is; then the most careful. Never by time: secret rounds lose
 * theirs, and whoever counts again must find the same. Voting counts the record by it, and rankings follow.
 * @param isOnSurvivor whether a vote is on the surviving idea
 */
export const standingOrder = (isOnSurvivor: string, ideaId: string, choice: string): string =>
  `(${isOnSurvivor}) desc, array_position(array[${doubtFirst.map((word) => `'${word}'`).join(', ')}], ${choice}), ` +
  `case when ${choice} ~ '^[0-9]{1,9}$' then ${choice}::integer end, ${ideaId}`;

/**
 * Common table expressions, as SQL, that follow merges to where each idea ended up: `ended (idea_id, root_id)` has
 * each absorbed idea with its survivor, also over several merges. Merges that stand form a forest; news of them may
 * come in any order, so that for a moment two stand for one idea: then the latest step holds.
 * @param standing rows with `absorbed_id`, `survivor_id` and `step` of the merges that were not undone
 */
export const endedAt = (standing: string): string => `
recursive standing_merge as (
  select distinct on (absorbed_id) absorbed_id, survivor_id from (${standing}) as merge order by absorbed_id, step desc
),
reached (idea_id, root_id) as (
  select absorbed_id, survivor_id from standing_merge
  union
  select reached.idea_id, onward.survivor_id
  from reached join standing_merge onward on onward.absorbed_id = reached.root_id
),
ended as (
  select idea_id, root_id from reached where root_id not in (select absorbed_id from standing_merge)
)`;
