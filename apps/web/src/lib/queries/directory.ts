import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type {
  Account,
  AllowedDomain,
  Group,
  GroupDetails,
  GroupMember,
  GroupRule,
  ImportReport,
  Invitation,
  Page,
  PendingRegistration,
  SponsoredPerson,
  Unit,
} from '../../api/types.js';

/** Everything about people and groups as those who keep them see it: one change may show in all of it. */
const directory = 'directory';

interface Items<Item> {
  readonly items: Item[];
}

/** Sends a change and reads again whatever it may have touched. */
export function useDirectoryChange<Input>(send: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [directory] });
      await client.invalidateQueries({ queryKey: ['groups'] });
    },
  });
}

function usePages<Item>(path: string, query: Record<string, string>) {
  return useInfiniteQuery({
    queryKey: [directory, path, query],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Item>>('GET', path, { query: { ...query, cursor: pageParam, limit: 30 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

function useItems<Item>(path: string) {
  return useQuery({
    queryKey: [directory, path],
    queryFn: async ({ signal }) => (await call<Items<Item>>('GET', path, { signal })).items,
  });
}

export const useAccounts = (filter: Record<string, string>) => usePages<Account>('/accounts', filter);
export const useKeptGroups = (filter: Record<string, string>) => usePages<Group>('/groups', filter);
export const useGroupMembers = (groupId: string) => usePages<GroupMember>(`/groups/${groupId}/members`, {});
export const useInvitations = (state: string) => usePages<Invitation>('/invitations', state ? { state } : {});
export const useUnits = () => useItems<Unit>('/units');
export const useRegistrations = () => useItems<PendingRegistration>('/self-registrations');
export const useAllowedDomains = () => useItems<AllowedDomain>('/allowed-domains');
export const useSponsored = () => useItems<SponsoredPerson>('/me/externals');

export function useAccount(personId: string) {
  return useQuery({
    queryKey: [directory, 'account', personId],
    queryFn: ({ signal }) => call<Account>('GET', `/accounts/${personId}`, { signal }),
  });
}

export function useGroup(groupId: string) {
  return useQuery({
    queryKey: [directory, 'group', groupId],
    queryFn: ({ signal }) => call<GroupDetails>('GET', `/groups/${groupId}`, { signal }),
  });
}

/** How many people a rule holds for; asks nothing while the rule names nothing. */
export function useRulePreview(rule: GroupRule) {
  return useQuery({
    queryKey: [directory, 'rule-preview', rule],
    queryFn: ({ signal }) =>
      call<{ count: number }>('POST', '/groups/rule-preview', { body: { rule }, signal }),
    enabled: Object.keys(rule).length > 0,
  });
}

/** Colleagues by part of their name or address, to pick one. */
export function useColleagues(q: string) {
  return useQuery({
    queryKey: [directory, 'colleagues', q],
    queryFn: ({ signal }) =>
      call<Page<Account>>('GET', '/accounts', {
        query: { q, kind: 'employee', status: 'active', limit: 20 },
        signal,
      }),
    enabled: q.length >= 2,
  });
}

export interface ImportRequest {
  readonly file: File;
  readonly query: Record<string, string>;
}

export const sendImport = ({ file, query }: ImportRequest): Promise<ImportReport> =>
  call<ImportReport>('POST', '/people-imports', { file: { content: file, mediaType: 'text/csv' }, query });
