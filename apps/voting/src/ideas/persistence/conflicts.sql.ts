/** Everybody who wrote an idea, as SQL. */
const writersOf = (idea: string): string => `array_append(${idea}.co_author_ids, ${idea}.author_id)`;

/** True, as SQL, when a person wrote an idea, or one that went up in it, alone or with others. */
export const wrote = (person: string, idea: string): string => `(
  ${person} = any (${writersOf(idea)}) is true
  or exists (
    select from idea absorbed where absorbed.merged_into = ${idea}.id and ${person} = any (${writersOf('absorbed')})
  )
)`;

/** True, as SQL, when one of those who wrote an idea works in the same unit as somebody else. */
export const worksBesideWriterOf = (person: string, idea: string): string => `exists (
  select from person voter join person writer using (unit_id)
  where voter.id = ${person} and writer.id <> voter.id and writer.id = any (${writersOf(idea)})
)`;

/**
 * The ideas of a challenge, as SQL, on which a person may not vote: what they wrote where `ownIdeas` is false, and what
 * somebody else of their unit did where `ownUnit` is. Goes from the person to the ideas along indexes.
 */
export const ruledOutFor = (person: string, challenge: string, ownIdeas: string, ownUnit: string): string => `
  select coalesce(idea.merged_into, idea.id) as idea_id
  from (
    select ${person}::uuid as id where not ${ownIdeas}
    union
    select beside.id from person voter join person beside on beside.unit_id = voter.unit_id and beside.id <> voter.id
    where voter.id = ${person} and not ${ownUnit}
  ) as writer
  cross join lateral (
    select id, merged_into from idea where author_id = writer.id and challenge_id = ${challenge}
    union all
    select id, merged_into from idea
    where co_author_ids <> '{}' and co_author_ids @> array[writer.id] and challenge_id = ${challenge}
  ) as idea`;
