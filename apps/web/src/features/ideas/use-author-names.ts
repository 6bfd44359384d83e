import type { Idea } from '../../api/types.js';
import { useMe } from '../../lib/queries/me.js';
import { usePeople } from '../../lib/queries/people.js';
import { useTexts } from '../../lib/texts.js';

/** Gives everybody who wrote an idea in one phrase, its author first. */
export function useAuthorNames(ideas: readonly Idea[]): (idea: Idea) => string {
  const { t, language } = useTexts();
  const me = useMe();
  const people = usePeople(ideas.flatMap(({ authorId, coAuthorIds }) => [authorId, ...coAuthorIds]));
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const nameOf = (id: string): string => people.get(id)?.displayName ?? t('idea.someone');
  return ({ authorId, coAuthorIds, mine }) =>
    list.format([
      mine ? t('idea.you') : nameOf(authorId),
      ...coAuthorIds.map((id) => (id === me.id ? t('idea.you') : nameOf(id))),
    ]);
}
