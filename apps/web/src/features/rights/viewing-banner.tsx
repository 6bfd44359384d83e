import { Button } from '@mantine/core';
import { asProblem } from '../../api/problem.js';
import { useDates } from '../../lib/dates.js';
import { useMe } from '../../lib/queries/me.js';
import { useStopViewing, useViewing } from '../../lib/queries/viewing.js';
import { useTexts } from '../../lib/texts.js';
import classes from './viewing-banner.module.css';

/** Above every screen while an administrator looks at the app as somebody else, with the way back. */
export function ViewingBanner() {
  const { t, problem } = useTexts();
  const dates = useDates();
  const me = useMe();
  const { data } = useViewing(me.viewedBy !== null);
  const stop = useStopViewing();
  if (me.viewedBy === null) return null;
  return (
    <aside className={classes.banner} aria-label={t('viewing.banner')}>
      <p>
        {t('viewing.asWhom', { name: me.displayName })}{' '}
        {data?.viewing ? t('viewing.until', { time: dates.time(data.viewing.endsAt) }) : null}
      </p>
      {stop.error ? <p role="alert">{problem(asProblem(stop.error))}</p> : null}
      <Button size="sm" variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
        {t('viewing.stop')}
      </Button>
    </aside>
  );
}
