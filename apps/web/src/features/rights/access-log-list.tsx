import { Button } from '@mantine/core';
import type { AccessLogEntry } from '../../api/types.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { usePeople } from '../../lib/queries/people.js';
import { useAccessLog } from '../../lib/queries/rights.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../../components/administration.module.css';

/** What was done to everybody's rights, newest first. */
export function AccessLogList() {
  const { t } = useTexts();
  const log = useAccessLog();
  return (
    <section className={classes.section} aria-labelledby="access-log">
      <h2 id="access-log">{t('accessLog.title')}</h2>
      <p className={classes.muted}>{t('accessLog.text')}</p>
      <QueryState query={log}>
        {({ pages }) => <Entries items={pages.flatMap((page) => page.items)} />}
      </QueryState>
      {log.hasNextPage ? (
        <div>
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('action.more')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Entries({ items }: { readonly items: readonly AccessLogEntry[] }) {
  const { t } = useTexts();
  const dates = useDates();
  const people = usePeople(
    items.flatMap(({ actorId, subjectId }) => (actorId ? [actorId, subjectId] : [subjectId])),
  );
  const nameOf = (id: string | null): string =>
    id === null ? t('accessLog.operator') : (people.get(id)?.displayName ?? t('audience.somebody'));
  if (items.length === 0) return <p role="status">{t('accessLog.empty')}</p>;
  return (
    <ol className={classes.list}>
      {items.map((entry) => (
        <li key={entry.seq} className={classes.entry}>
          <strong>
            {t(`accessLog.act.${entry.act}`, {
              actor: nameOf(entry.actorId),
              subject: nameOf(entry.subjectId),
            })}
          </strong>
          <time className={classes.muted} dateTime={entry.loggedAt}>
            {dates.day(entry.loggedAt)}, {dates.time(entry.loggedAt)}
          </time>
          {entry.reason ? <p>{entry.reason}</p> : null}
        </li>
      ))}
    </ol>
  );
}
