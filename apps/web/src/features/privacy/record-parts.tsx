import { QueryState } from '../../components/query-state.js';
import { useTexts } from '../../lib/texts.js';
import { useRecordParts } from './use-own-records.js';
import classes from './privacy-screen.module.css';

/** Every part that any service keeps, in the words of its own account. */
export function RecordParts() {
  const { t, language } = useTexts();
  return (
    <QueryState query={useRecordParts()} shape="card">
      {(parts) => (
        <ul className={classes.list}>
          {parts.map(({ service, name, what, why, seenBy, kept, onErasure }) => (
            <li key={`${service}/${name}`}>
              <details className={classes.part}>
                <summary>{what[language]}</summary>
                <dl>
                  <dt>{t('privacy.why')}</dt>
                  <dd>{why[language]}</dd>
                  <dt>{t('privacy.seenBy')}</dt>
                  <dd>{seenBy[language]}</dd>
                  <dt>{t('privacy.howLong')}</dt>
                  <dd>{kept[language]}</dd>
                  <dt>{t('privacy.onErasure')}</dt>
                  <dd>{onErasure[language]}</dd>
                </dl>
              </details>
            </li>
          ))}
        </ul>
      )}
    </QueryState>
  );
}
