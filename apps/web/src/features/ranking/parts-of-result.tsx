import type { Ranking } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { usePartNames } from './use-part-names.js';
import table from './ranking-table.module.css';
import classes from './results-section.module.css';

interface Props {
  readonly ranking: Ranking;
}

/** Over which parts of the organisation the result is weighed, and who of them spoke; nothing where it is not. */
export function PartsOfResult({ ranking }: Props) {
  return ranking.parts.length === 0 ? null : <Parts ranking={ranking} />;
}

function Parts({ ranking: { parts, judgementsOfNoPart, method } }: Props) {
  const { t } = useTexts();
  const names = usePartNames(parts);
  // Who took part judged every idea.
  const isByPeople = method !== 'agree-disagree-pass';
  return (
    <section aria-labelledby="parts-heading" className={classes.parts}>
      <h3 id="parts-heading">{t('parts.title', { count: parts.length })}</h3>
      <div className={table.scroll} role="region" aria-label={t('parts.table')} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('parts.part')}</th>
              <th scope="col">{t('parts.people')}</th>
              <th scope="col">{t('parts.weight')}</th>
              <th scope="col">{t(isByPeople ? 'parts.participants' : 'parts.judgements')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ people, share, judgements }, part) => (
              <tr key={names[part]}>
                <th scope="row">{names[part]}</th>
                <td>{t('parts.count', { count: people })}</td>
                <td>{t('interval.score', { score: Math.round(share * 100) })}</td>
                <td>{judgements === null ? t('parts.untold') : t('parts.count', { count: judgements })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.small}>
        {t('parts.note')}{' '}
        {judgementsOfNoPart > 0
          ? t(isByPeople ? 'parts.peopleOfNoPart' : 'parts.ofNoPart', { count: judgementsOfNoPart })
          : null}
      </p>
    </section>
  );
}
