import { Button, Code } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import type { ScimConnection, ScimToken } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { EmptyState } from '../../components/empty-state.js';
import { Notice } from '../../components/notice.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useRevokeScimToken, useScimConnection } from '../../lib/queries/provisioning.js';
import { useTexts } from '../../lib/texts.js';
import { NewScimTokenForm } from './new-scim-token-form.js';
import classes from '../../components/administration.module.css';

/** The address and the keys with which an identity provider comes in. */
export function ScimConnectionSection() {
  const { t } = useTexts();
  const connection = useScimConnection();
  return (
    <section className={classes.section} aria-labelledby="provisioning-connection">
      <h2 id="provisioning-connection">{t('provisioning.connection')}</h2>
      <QueryState query={connection} shape="card">
        {(known) => (
          <>
            <Connected connection={known} />
            <NewScimTokenForm />
          </>
        )}
      </QueryState>
    </section>
  );
}

function Connected({ connection: { endpointUrl, items } }: { readonly connection: ScimConnection }) {
  const { t } = useTexts();
  const [revoking, setRevoking] = useState<ScimToken | null>(null);
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={t('provisioning.connect')}>{t('provisioning.connectText')}</EmptyState>
      ) : null}
      <div>
        <p>{t('provisioning.endpoint')}</p>
        <Code block className={classes.code ?? ''}>
          {endpointUrl}
        </Code>
      </div>
      {items.length === 0 ? <HowTo /> : null}
      <ul className={classes.list} aria-label={t('provisioning.tokens')}>
        {items.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
        ))}
      </ul>
      {revoking ? <RevokeDialog token={revoking} onClose={() => setRevoking(null)} /> : null}
    </>
  );
}

function HowTo() {
  const { t } = useTexts();
  return (
    <>
      <details>
        <summary>{t('provisioning.entraTitle')}</summary>
        <p>{t('provisioning.entraText')}</p>
      </details>
      <details>
        <summary>{t('provisioning.oktaTitle')}</summary>
        <p>{t('provisioning.oktaText')}</p>
      </details>
    </>
  );
}

function TokenRow({ token, onRevoke }: { readonly token: ScimToken; readonly onRevoke: () => void }) {
  const { t } = useTexts();
  const dates = useDates();
  const until = dates.day(token.expiresAt);
  const used = token.lastUsedAt
    ? t('provisioning.lastUsed', { day: dates.day(token.lastUsedAt), time: dates.time(token.lastUsedAt) })
    : t('provisioning.neverUsed');
  return (
    <li className={classes.entry}>
      <span className={classes.head}>
        <strong>{token.name}</strong>
        <Button
          variant="subtle"
          color="rust"
          size="sm"
          aria-label={`${t('provisioning.revoke')}: ${token.name}`}
          onClick={onRevoke}
        >
          {t('provisioning.revoke')}
        </Button>
      </span>
      <span className={classes.muted}>{t('provisioning.tokenFacts', { until, used })}</span>
      {token.expiresSoon ? (
        <Notice
          tone="danger"
          icon="warning"
          title={t('provisioning.expiresSoon', { name: token.name, until })}
        >
          <p>{t('provisioning.expiresSoonText')}</p>
        </Notice>
      ) : null}
    </li>
  );
}

function RevokeDialog({ token, onClose }: { readonly token: ScimToken; readonly onClose: () => void }) {
  const { t } = useTexts();
  const revoke = useRevokeScimToken();
  return (
    <ConfirmDialog
      opened
      title={t('provisioning.revokeTitle')}
      confirmText={t('provisioning.revoke')}
      danger
      busy={revoke.isPending}
      problem={revoke.error ? asProblem(revoke.error) : null}
      onConfirm={() => revoke.mutate(token.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('provisioning.revokeText', { name: token.name })}</p>
    </ConfirmDialog>
  );
}
