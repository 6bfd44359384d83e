import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, etagOf } from '../../api/client.js';
import type { OwnProfile, ProfileChanges } from '../../api/types.js';
import { meQuery } from './me.js';

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => call<OwnProfile>('GET', '/me/profile', { signal }),
});

export const useProfile = () => useQuery(profileQuery);

/** Changes the profile on top of the version that the person saw; what came in between is a 412. */
export function useChangeProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, changes }: { seen: { id: string; version: number }; changes: ProfileChanges }) =>
      call<OwnProfile>('PATCH', '/me/profile', { body: changes, ifMatch: etagOf(seen) }),
    onSuccess: (profile) => {
      client.setQueryData(profileQuery.queryKey, profile);
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
}

/** Sets the photo, or takes it away with null. */
export function useSetPhoto() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: Blob | null) =>
      file
        ? call('PUT', '/me/photo', { file: { content: file, mediaType: file.type } })
        : call('DELETE', '/me/photo'),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: profileQuery.queryKey }),
        client.invalidateQueries({ queryKey: meQuery.queryKey }),
      ]),
  });
}

/** Words that colleagues use already, for what was typed so far. */
export function useProfileWords(field: 'expertise' | 'interests', typed: string): string[] {
  const q = typed.trim();
  const { data } = useQuery({
    queryKey: ['profile-words', field, q],
    queryFn: ({ signal }) =>
      call<{ items: string[] }>('GET', '/profile-words', { query: { field, q }, signal }),
    enabled: q.length > 0,
    staleTime: 60_000,
    placeholderData: (previous) => previous,
  });
  return data?.items ?? [];
}
