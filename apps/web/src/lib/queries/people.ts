import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import { useTexts } from '../texts.js';
import type { Page, Person } from '../../api/types.js';

/** What the API calls somebody who was erased: a number, by no name. */
const erasedName = '-';

/** Names for ids, one request for a whole list; unknown ids are simply absent. */
export function usePeople(ids: readonly string[]): ReadonlyMap<string, Person> {
  const { t } = useTexts();
  const unique = [...new Set(ids)].sort();
  const { data } = useQuery({
    queryKey: ['people', unique],
    queryFn: ({ signal }) => loadPeople(unique, signal),
    enabled: unique.length > 0,
    staleTime: 10 * 60_000,
    placeholderData: (previous) => previous,
  });
  const former = t('privacy.formerColleague');
  return new Map(
    (data ?? []).map((person) => [
      person.id,
      person.displayName === erasedName ? { ...person, displayName: former } : person,
    ]),
  );
}

const foundAtOnce = 20;

/** Colleagues whose name or function matches what was typed. */
export function usePeopleByName(q: string, enabled: boolean) {
  return useQuery({
    queryKey: ['people-by-name', q],
    queryFn: ({ signal }) =>
      call<Page<{ id: string; displayName: string }>>('GET', '/colleagues', {
        query: { q, limit: foundAtOnce },
        signal,
      }),
    enabled,
    staleTime: 60_000,
  });
}

const idsPerRequest = 50;

async function loadPeople(ids: readonly string[], signal: AbortSignal): Promise<Person[]> {
  const pages: string[][] = [];
  for (let from = 0; from < ids.length; from += idsPerRequest)
    pages.push(ids.slice(from, from + idsPerRequest));
  const answers = await Promise.all(
    pages.map((page) =>
      call<{ items: Person[] }>('GET', '/people', { query: { ids: page.join(',') }, signal }),
    ),
  );
  return answers.flatMap((answer) => answer.items);
}
