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
