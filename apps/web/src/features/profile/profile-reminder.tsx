import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/client.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { profileQuery } from '../../lib/queries/profile.js';
import { useTexts } from '../../lib/texts.js';
import classes from './profile-screen.module.css';

const answerReminder = (answer: 'seen' | 'never') =>
  call('POST', '/me/profile-reminder', { body: { answer } });

/** A gentle word about one's own profile. The server says when: at most three times, and never after "no". */
export function ProfileReminder() {
  const { t } = useTexts();
  const { data: profile } = useQuery({ ...profileQuery, staleTime: 5 * 60_000 });
  const [isGone, setGone] = useState(false);
  const { mutate } = useMutation({ mutationFn: answerReminder });
  const isDue = profile?.isReminderDue === true;
  useEffect(() => {
    if (isDue) mutate('seen');
  }, [isDue, mutate]);
  const next = profile?.completeness.parts.find(({ part, isThere }) => !isThere && part !== 'unit');
  if (!isDue || isGone || !next) return null;
  return (
    <Notice tone="accent" icon="people" title={t('profile.reminderTitle')}>
      <p>{t('profile.reminderText', { part: t(`profile.part.${next.part}`), adds: next.adds })}</p>
      <div className={classes.row}>
        <LinkButton to="/profile" size="sm">
          {t('profile.toProfile')}
        </LinkButton>
        <Button variant="default" size="sm" onClick={() => setGone(true)}>
          {t('profile.later')}
        </Button>
        <Button
          variant="subtle"
          size="sm"
          onClick={() => {
            mutate('never');
            setGone(true);
          }}
        >
          {t('profile.never')}
        </Button>
      </div>
    </Notice>
  );
}
