const listed = (list: string): string => `coalesce(jsonb_array_length(round.rules -> '${list}'), 0)`;
const memberOf = (person: string, groups: string): string => `exists (
  select from group_member member where member.person_id = ${person} and member.is_member and ${groups}
)`;

/**
 * Whether a person may vote, where `round` and its `challenge` are at hand: what the view `round_roll` says, asked from the
 * side of the person. The view lists everybody of a round; asked for one person it looks through all challenges.
 * @param person SQL of the person's identifier
 */
export const isOnRoll = (person: string): string => `(exists (
  select from person as elector
  where elector.id = ${person} and elector.is_active and (
    challenge.for_everyone and elector.is_employee
    or elector.id = any (challenge.for_person_ids)
    or ${memberOf('elector.id', 'member.group_id = any (challenge.for_group_ids)')}
  )
) and (
  ${listed('juryGroupIds')} + ${listed('juryPersonIds')} = 0
  or ${memberOf(person, "round.rules -> 'juryGroupIds' ? member.group_id::text")}
  or coalesce(round.rules -> 'juryPersonIds' ? ${person}::text, false)
))`;
