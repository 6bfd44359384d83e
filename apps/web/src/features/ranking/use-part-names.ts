import { useUnits } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';

/** What the parts of a roll are called: by their units, as far as the reader may know those. */
export function usePartNames(parts: readonly { readonly members: readonly string[] }[]): string[] {
  const { t } = useTexts();
  const units = new Map((useUnits().data ?? []).map(({ id, name }) => [id, name]));
  return parts.map(({ members }, index) => {
    const known = members.flatMap((member) => {
      if (member === 'external') return [t('ground.external')];
      if (member === 'no-unit') return [t('ground.noUnit')];
      const name = units.get(member);
      return name === undefined ? [] : [name];
    });
    return known.length < members.length ? t('ground.part', { number: index + 1 }) : known.join(' + ');
  });
}
