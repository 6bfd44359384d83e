/**
 * Pairs each item with the answer at the same position.
 * @throws Error when there are more or fewer answers than items: then nobody knows whose is whose
 */
export function pair<Item, Answer>(items: readonly Item[], answers: readonly Answer[]): [Item, Answer][] {
  if (items.length !== answers.length)
    throw new Error(`${answers.length} answers to ${items.length} questions`);
  return items.map((item, position) => [item, answers[position] as Answer]);
}
