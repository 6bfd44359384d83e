import { Button, Code, Switch, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import type { AccessToken } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Notice } from '../../components/notice.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useTexts } from '../../lib/texts.js';
import { useMakeToken, useRevokeToken, useTokens } from './use-tokens.js';
import classes from './settings-screen.module.css';

/** Keys with which a person's own programs use the API on their behalf. */
export function AccessTokens() {
  const { t } = useTexts();
  const tokens = useTokens();
  const [revoking, setRevoking] = useState<AccessToken | null>(null);
  return (
    <section className={classes.section} aria-labelledby="settings-tokens">
      <h2 id="settings-tokens">{t('tokens.title')}</h2>
      <p className={classes.muted}>{t('tokens.text')}</p>
      <QueryState query={tokens} shape="card">
        {(items) =>
          items.length === 0 ? (
            <p>{t('tokens.none')}</p>
          ) : (
            <ul className={classes.list}>
              {items.map((token) => (
                <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
              ))}
            </ul>
          )
        }
      </QueryState>
      <NewTokenForm />
      {revoking ? <RevokeDialog token={revoking} onClose={() => setRevoking(null)} /> : null}
    </section>
  );
}

function TokenRow({ token, onRevoke }: { readonly token: AccessToken; readonly onRevoke: () => void }) {
  const { t } = useTexts();
  const dates = useDates();
  const ends = t('tokens.until', { day: dates.day(token.expiresAt) });
  const used = token.lastUsedAt
    ? t('tokens.lastUsed', { day: dates.day(token.lastUsedAt) })
    : t('tokens.neverUsed');
  return (
    <li className={classes.token}>
      <span>
        <strong>{token.name}</strong>
        <br />
        <span className={classes.muted}>
          {t(token.scopes.includes('write') ? 'tokens.readWrite' : 'tokens.readOnly')} {ends} {used}
        </span>
      </span>
      <Button
        variant="subtle"
        color="rust"
        size="sm"
        aria-label={`${t('tokens.revoke')}: ${token.name}`}
        onClick={onRevoke}
      >
        {t('tokens.revoke')}
      </Button>
    </li>
  );
}

function RevokeDialog({ token, onClose }: { readonly token: AccessToken; readonly onClose: () => void }) {
  const { t } = useTexts();
  const revoke = useRevokeToken();
  return (
    <ConfirmDialog
      opened
      title={t('tokens.revokeTitle')}
      confirmText={t('tokens.revoke')}
      danger
      busy={revoke.isPending}
      problem={revoke.error ? asProblem(revoke.error) : null}
      onConfirm={() => revoke.mutate(token.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('tokens.revokeText', { name: token.name })}</p>
    </ConfirmDialog>
  );
}

function NewTokenForm() {
  const { t, problem } = useTexts();
  const make = useMakeToken();
  const [name, setName] = useState('');
  const [write, setWrite] = useState(false);
  const [missing, setMissing] = useState(false);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(!name.trim());
    if (!name.trim()) return;
    make.mutate(
      { name: name.trim(), scopes: write ? ['read', 'write'] : ['read'] },
      { onSuccess: () => setName('') },
    );
  };
  return (
    <form onSubmit={send} noValidate className={classes.form}>
      <TextInput
        label={t('tokens.name')}
        description={t('tokens.nameHint')}
        maxLength={100}
        value={name}
        error={missing ? t('tokens.nameMissing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Switch
        label={t('tokens.write')}
        checked={write}
        onChange={(event) => setWrite(event.currentTarget.checked)}
      />
      {make.error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{problem(asProblem(make.error))}</p>
        </Notice>
      ) : null}
      {make.data?.token ? (
        <Notice tone="accent" icon="check" role="status" title={t('tokens.made')}>
          <Code block>{make.data.token}</Code>
        </Notice>
      ) : null}
      <div>
        <Button type="submit" variant="default" loading={make.isPending}>
          {t('tokens.make')}
        </Button>
      </div>
    </form>
  );
}
