import { useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { call } from '../../api/client.js';
import type { Audience, AudienceReach as Reach } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';

const settleMs = 400;

/** How many people an audience reaches, said again when it changes; nothing while that is not known. */
export function AudienceReach({ audience }: { readonly audience: Audience }) {
  const { t } = useTexts();
  const [settled] = useDebouncedValue(audience, settleMs);
  const { data } = useQuery({
    queryKey: ['audience-reach', settled],
    queryFn: ({ signal }) => call<Reach>('POST', '/audiences/preview', { body: settled, signal }),
    staleTime: 60_000,
    placeholderData: (previous) => previous,
  });
  if (!data) return <p role="status" />;
  return (
    <p role="status">
      {t('audience.reach', { count: data.people })}{' '}
      {data.externals > 0 ? t('audience.reachExternals', { count: data.externals }) : null}{' '}
      {data.people < data.k ? t('audience.reachSmall', { k: data.k }) : null}
    </p>
  );
}
