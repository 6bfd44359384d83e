import { Button } from '@mantine/core';
import type { OwnSession } from '../../api/types.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useTexts } from '../../lib/texts.js';
import { Refusal } from '../../components/refusal.js';
import { useEndSession, useSessions } from './use-security.js';
import classes from '../settings/settings-screen.module.css';

/** Where the person is signed in; each can be ended, and all others at once. */
export function SessionList() {
  const { t } = useTexts();
  const sessions = useSessions();
  const end = useEndSession();
  return (
    <section className={classes.section} aria-labelledby="security-sessions">
      <h2 id="security-sessions">{t('security.sessions')}</h2>
      <p className={classes.muted}>{t('security.sessionsText')}</p>
      <Refusal error={end.error} />
      <QueryState query={sessions} shape="card">
        {(items) => (
          <>
            <ul className={classes.list}>
              {items.map((session) => (
                <SessionRow key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
              ))}
            </ul>
            {items.length > 1 ? (
              <div>
                <Button variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
                  {t('security.endOthers')}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </QueryState>
    </section>
  );
}

function SessionRow({ session, onEnd }: { readonly session: OwnSession; readonly onEnd: () => void }) {
  const { t } = useTexts();
  const dates = useDates();
  const name = session.browser || t('security.unknownBrowser');
  return (
    <li className={classes.token}>
      <span>
        <strong>{name}</strong>
        <br />
        <span className={classes.muted}>
          {session.isCurrent
            ? t('security.thisOne')
            : t('security.lastSeen', { day: dates.day(session.lastSeenAt) })}
        </span>
      </span>
      {session.isCurrent ? null : (
        <Button
          variant="subtle"
          color="rust"
          size="sm"
          aria-label={`${t('security.end')}: ${name}`}
          onClick={onEnd}
        >
          {t('security.end')}
        </Button>
      )}
    </li>
  );
}
