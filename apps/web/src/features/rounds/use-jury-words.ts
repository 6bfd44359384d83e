import { useGroups } from '../../lib/queries/groups.js';
import { usePeople } from '../../lib/queries/people.js';
import { useTexts } from '../../lib/texts.js';

interface Jury {
  readonly juryGroupIds: readonly string[];
  readonly juryPersonIds: readonly string[];
}

export const hasJury = ({ rules }: { readonly rules: Jury }): boolean =>
  rules.juryGroupIds.length + rules.juryPersonIds.length > 0;

/** Who judges, in words, as far as the reader gets to know it; undefined where everybody does. */
export function useJuryWords({ juryGroupIds, juryPersonIds }: Jury): string | undefined {
  const { t, language } = useTexts();
  const groups = useGroups();
  const people = usePeople(juryPersonIds);
  if (!hasJury({ rules: { juryGroupIds, juryPersonIds } })) return undefined;
  return new Intl.ListFormat(language).format([
    ...juryGroupIds.map((id) => groups.data?.find((group) => group.id === id)?.name ?? t('jury.someGroup')),
    ...juryPersonIds.map((id) => people.get(id)?.displayName ?? t('audience.somebody')),
  ]);
}
