import type { Audience } from '../../api/types.js';
import { useGroups } from '../../lib/queries/groups.js';
import { useTexts } from '../../lib/texts.js';

/** An audience as a sentence part: "alle medewerkers, Storingsdienst en 3 mensen op naam". */
export function useAudienceWords({ everyone, groupIds, personIds }: Audience): string {
  const { t, language } = useTexts();
  const names = new Map(useGroups().data?.map(({ id, name }) => [id, name]));
  const known = groupIds.flatMap((id) => names.get(id) ?? []);
  const unknown = groupIds.length - known.length;
  const parts = [
    ...(everyone ? [t('audience.everyone')] : []),
    ...known,
    ...(unknown > 0 ? [t('audience.otherGroups', { count: unknown })] : []),
    ...(personIds.length > 0 ? [t('audience.namedPeople', { count: personIds.length })] : []),
  ];
  return new Intl.ListFormat(language).format(parts);
}
