import type { Representative, SharedGround } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { usePartNames } from './use-part-names.js';

interface Props {
  readonly representative: Representative;
  readonly ground: SharedGround | undefined;
}

/** How many people find one of the ideas of the representative list their own, and in which part the fewest do. */
export function CoverageText({ representative: { coverage, people, lowest }, ground }: Props) {
  const { t } = useTexts();
  const strata = ground?.strata ?? [];
  const names = usePartNames(strata);
  if (coverage === null) return null;
  const part = names[strata.findIndex(({ members }) => members.join() === lowest?.members.join())];
  return (
    <p>
      <strong>{t('lists.coverage', { share: Math.round(coverage * 100), people })}</strong>
      {lowest && part !== undefined
        ? ` ${t('lists.lowest', { part, share: Math.round(lowest.share * 100) })}`
        : ''}
    </p>
  );
}
