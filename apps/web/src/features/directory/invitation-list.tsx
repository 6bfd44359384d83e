import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api/client.js';
import type { Invitation } from '../../api/types.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useDirectoryChange, useInvitations } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import { MoreButton } from './more-button.js';
import { Refusal } from '../../components/refusal.js';
import classes from './directory.module.css';

const states = ['open', 'expired', 'lapsed', 'accepted', 'revoked'] as const;

/** Invitations by what became of them; those that nobody accepted can be sent again or revoked. */
export function InvitationList() {
  const { t } = useTexts();
  const [state, setState] = useState<string>('open');
  const invitations = useInvitations(state);
  return (
    <section className={classes.section} aria-labelledby="invitations">
      <h2 id="invitations">{t('directory.invitations')}</h2>
      <NativeSelect
        label={t('directory.invitationState')}
        value={state}
        onChange={(event) => setState(event.currentTarget.value)}
        data={states.map((value) => ({ value, label: t(`directory.invitation.${value}`) }))}
      />
      {state === 'lapsed' ? <p className={classes.muted}>{t('directory.lapsedWhy')}</p> : null}
      <QueryState query={invitations}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p>{t('directory.noInvitations')}</p>;
          return (
            <ul className={classes.list}>
              {items.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </ul>
          );
        }}
      </QueryState>
      <MoreButton query={invitations} />
    </section>
  );
}

function Row({ item }: { readonly item: Invitation }) {
  const { t } = useTexts();
  const dates = useDates();
  const resend = useDirectoryChange(() => call<undefined>('POST', `/invitations/${item.id}/resend`));
  const revoke = useDirectoryChange(() => call<undefined>('DELETE', `/invitations/${item.id}`));
  const isWaiting = item.state !== 'accepted' && item.state !== 'revoked';
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <strong>{item.email}</strong>
        <span className={classes.muted}>
          {t(`directory.kind.${item.kind}`)}, {t('directory.until', { day: dates.day(item.expiresAt) })}
        </span>
        <Refusal error={resend.error ?? revoke.error} />
      </span>
      {isWaiting ? (
        <span className={classes.actions}>
          <Button
            size="xs"
            variant="default"
            loading={resend.isPending}
            aria-label={t('directory.resendOne', { name: item.email })}
            onClick={() => resend.mutate(undefined)}
          >
            {t('directory.resend')}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={revoke.isPending}
            aria-label={t('directory.revokeOne', { name: item.email })}
            onClick={() => revoke.mutate(undefined)}
          >
            {t('directory.revoke')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
