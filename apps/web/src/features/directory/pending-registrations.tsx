import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api/client.js';
import type { PendingRegistration } from '../../api/types.js';
import { asProblem } from '../../api/problem.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useDirectoryChange, useRegistrations } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import classes from './directory.module.css';

/** Who registered by themselves and waits for a yes or no. */
export function PendingRegistrations() {
  const { t } = useTexts();
  const registrations = useRegistrations();
  return (
    <section className={classes.section} aria-labelledby="registrations">
      <h2 id="registrations">{t('directory.waiting')}</h2>
      <QueryState query={registrations}>
        {(items) =>
          items.length === 0 ? (
            <p>{t('directory.nobodyWaits')}</p>
          ) : (
            <ul className={classes.list}>
              {items.map((item) => (
                <Waiting key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}

function Waiting({ item }: { readonly item: PendingRegistration }) {
  const { t } = useTexts();
  const dates = useDates();
  const [to, setTo] = useState<'approved' | 'rejected' | null>(null);
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <strong>{item.displayName}</strong>
        <span className={classes.muted}>
          {item.email}, {dates.day(item.confirmedAt)}
        </span>
      </span>
      <span className={classes.actions}>
        <Button
          size="xs"
          aria-label={t('directory.approveOne', { name: item.displayName })}
          onClick={() => setTo('approved')}
        >
          {t('directory.approve')}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={t('directory.rejectOne', { name: item.displayName })}
          onClick={() => setTo('rejected')}
        >
          {t('directory.reject')}
        </Button>
      </span>
      <Decision key={to} item={item} to={to} onClose={() => setTo(null)} />
    </li>
  );
}

interface DecisionProps {
  readonly item: PendingRegistration;
  readonly to: 'approved' | 'rejected' | null;
  readonly onClose: () => void;
}

function Decision({ item, to, onClose }: DecisionProps) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const decide = useDirectoryChange((body: object) =>
    call<undefined>('POST', `/self-registrations/${item.id}/transitions`, { body }),
  );
  const isRejecting = to === 'rejected';
  const word = t(isRejecting ? 'directory.reject' : 'directory.approve');
  return (
    <ConfirmDialog
      opened={to !== null}
      title={`${word}: ${item.displayName}`}
      confirmText={word}
      danger={isRejecting}
      busy={decide.isPending}
      problem={decide.error ? asProblem(decide.error) : null}
      onClose={onClose}
      onConfirm={() => decide.mutate({ to, ...(reason.trim() ? { reason: reason.trim() } : {}) })}
    >
      <p>{t(isRejecting ? 'directory.rejectText' : 'directory.approveText')}</p>
      {isRejecting ? (
        <TextInput
          label={t('directory.reason')}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
    </ConfirmDialog>
  );
}
