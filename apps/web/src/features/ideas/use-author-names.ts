import { useQuery } from '@tanstack/react-query';
import type { Idea } from '../../api/types.js';
import { ideasById } from '../../lib/queries/ideas.js';
import { useMe } from '../../lib/queries/me.js';
import { usePeople } from '../../lib/queries/people.js';
import { useTexts } from '../../lib/texts.js';

type Authors = Pick<Idea, 'authorId' | 'coAuthorIds'>;

/** Gives everybody who wrote an idea in one phrase, its author first; the reader is `you`. */
export function useAuthorNames(ideas: readonly Authors[]): (authors: Authors) => string {
  const { t } = useTexts();
  const me = useMe();
  const nameOf = useNames(ideas);
  const list = useList();
  return (authors) => list(idsOf(authors).map((id) => (id === me.id ? t('idea.you') : nameOf(id))));
}

/** The same by names alone, for what is printed or passed on: there nobody is `you`. */
export function useNamesOfAuthors(ideas: readonly Authors[]): (authors: Authors) => string {
  const nameOf = useNames(ideas);
  const list = useList();
  return (authors) => list(idsOf(authors).map(nameOf));
}

/** By names who wrote these ideas of a challenge, by idea; ideas that are no longer on the table are absent. */
export function useNamesByIdea(challengeId: string, ideaIds: readonly string[]): ReadonlyMap<string, string> {
  const ids = [...ideaIds].sort();
  const ideas =
    useQuery({
      enabled: ids.length > 0,
      queryKey: ['ideas', challengeId, 'authors', ids],
      queryFn: ({ signal }) => ideasById(challengeId, ids, signal),
      placeholderData: (earlier) => earlier,
    }).data ?? [];
  const namesOf = useNamesOfAuthors(ideas);
  return new Map(ideas.map((idea) => [idea.id, namesOf(idea)]));
}

const idsOf = ({ authorId, coAuthorIds }: Authors): string[] => [authorId, ...coAuthorIds];

function useNames(ideas: readonly Authors[]): (id: string) => string {
  const { t } = useTexts();
  const people = usePeople(ideas.flatMap(idsOf));
  return (id) => people.get(id)?.displayName ?? t('idea.someone');
}

function useList(): (names: readonly string[]) => string {
  const { language } = useTexts();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (names) => list.format(names);
}
