import type { Role, RoleScope } from '../../api/types.js';
import { useChallenges } from '../../lib/queries/challenges.js';
import { useDomains } from '../../lib/queries/domains.js';
import { useGroups } from '../../lib/queries/groups.js';
import { useTexts } from '../../lib/texts.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The names behind the parts of the work within which a role can hold, and words for a role and its part. */
export function useRightsWords() {
  const { t, language } = useTexts();
  const domains = useDomains();
  const groups = useGroups();
  const challenges = useChallenges();
  const parts: Record<RoleScope['kind'], Choice[]> = {
    domain: (domains.data ?? []).map(({ id, name }) => ({ value: id, label: name[language] })),
    group: (groups.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
    challenge: (challenges.data?.pages ?? [])
      .flatMap(({ items }) => items)
      .map(({ id, title }) => ({ value: id, label: title })),
  };
  const within = (scope: RoleScope | null): string => {
    if (!scope) return t('rights.everywhere');
    const name = parts[scope.kind].find(({ value }) => value === scope.id)?.label ?? scope.id.slice(0, 8);
    return t('rights.within', { kind: t(`rights.scope.${scope.kind}`), name });
  };
  return { parts, within, role: (role: Role) => t(`role.${role}`) };
}
