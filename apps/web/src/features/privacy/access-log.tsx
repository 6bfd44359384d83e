import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { usePeople } from '../../lib/queries/people.js';
import { useTexts } from '../../lib/texts.js';
import { useOwnAccessLog } from './use-own-records.js';
import classes from './privacy-screen.module.css';

/** Who looked at the app as this person, and who changed their rights. */
export function AccessLog() {
  const { t } = useTexts();
  const dates = useDates();
  const log = useOwnAccessLog();
  const people = usePeople((log.data ?? []).flatMap(({ actorId }) => actorId ?? []));
  const nameOf = (id: string | null): string =>
    id === null ? t('privacy.operator') : (people.get(id)?.displayName ?? t('privacy.somebody'));
  return (
    <section className={classes.section} aria-labelledby="privacy-log">
      <h2 id="privacy-log">{t('privacy.log')}</h2>
      <QueryState query={log} shape="card">
        {(entries) =>
          entries.length === 0 ? (
            <p>{t('privacy.logNone')}</p>
          ) : (
            <ul className={classes.list}>
              {entries.map(({ seq, loggedAt, actorId, act, reason }) => (
                <li key={seq} className={classes.entry}>
                  <strong>{t(act.startsWith('view-as') ? 'privacy.logViewed' : 'privacy.logRights')}</strong>
                  <br />
                  <span className={classes.muted}>
                    {[dates.day(loggedAt), nameOf(actorId), reason].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}
