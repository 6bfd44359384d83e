import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Group, Page } from '../../api/types.js';

const pageSize = 100;

/** Every group and unit the reader may see, by name. */
export function useGroups() {
  return useQuery({ queryKey: ['groups'], queryFn: ({ signal }) => loadGroups(signal), staleTime: 60_000 });
}

async function loadGroups(signal: AbortSignal): Promise<Group[]> {
  const groups: Group[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Group> = await call('GET', '/groups', { query: { limit: pageSize, cursor }, signal });
    groups.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return groups;
}
