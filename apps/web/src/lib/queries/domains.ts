import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Domain, Page } from '../../api/types.js';

export function useDomains() {
  return useQuery({
    queryKey: ['domains'],
    queryFn: async ({ signal }) => (await call<Page<Domain>>('GET', '/domains', { signal })).items,
    staleTime: 10 * 60_000,
  });
}
