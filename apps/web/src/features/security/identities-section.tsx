import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import type { OwnIdentity } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Notice } from '../../components/notice.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useSignInMethods } from '../../lib/queries/sign-in-methods.js';
import { useTexts } from '../../lib/texts.js';
import { ssoSentence } from '../session/sso-sentence.js';
import { useIdentities, useUnlinkIdentity } from './use-identities.js';
import classes from '../settings/settings-screen.module.css';

const linkAddress = `/api/v1/oidc/start?link=true&returnTo=${encodeURIComponent('/settings/security')}`;

/**
 * The accounts of the organisation's identity provider with which a person signs in. Without a provider there is
 * nothing to say, unless somebody is still linked to one of before.
 * @param problem code with which the provider's way ended
 */
export function IdentitiesSection({ problem }: { readonly problem?: string | undefined }) {
  const { t } = useTexts();
  const identities = useIdentities();
  const label = useSignInMethods().data?.oidc?.label;
  const [unlinking, setUnlinking] = useState<OwnIdentity | null>(null);
  const sentence = ssoSentence(problem);
  if (!label && !identities.data?.length) return null;
  return (
    <section className={classes.section} aria-labelledby="security-identities">
      <h2 id="security-identities">{t('identities.title')}</h2>
      <p className={classes.muted}>{t('identities.text')}</p>
      {sentence ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{t(sentence)}</p>
        </Notice>
      ) : null}
      <QueryState query={identities} shape="card">
        {(items) =>
          items.length === 0 ? (
            <p>{t('identities.none')}</p>
          ) : (
            <ul className={classes.list}>
              {items.map((identity) => (
                <IdentityRow key={identity.id} identity={identity} onUnlink={() => setUnlinking(identity)} />
              ))}
            </ul>
          )
        }
      </QueryState>
      {label ? (
        <div>
          <Button component="a" href={linkAddress} variant="default">
            {t('identities.link', { label })}
          </Button>
        </div>
      ) : null}
      {unlinking ? <UnlinkDialog identity={unlinking} onClose={() => setUnlinking(null)} /> : null}
    </section>
  );
}

/** `login.example.org` of `https://login.example.org/a/b`. */
const hostOf = (issuer: string): string => (URL.canParse(issuer) ? new URL(issuer).host : issuer);

function IdentityRow({
  identity,
  onUnlink,
}: {
  readonly identity: OwnIdentity;
  readonly onUnlink: () => void;
}) {
  const { t } = useTexts();
  const dates = useDates();
  const host = hostOf(identity.issuer);
  return (
    <li className={classes.token}>
      <span className={classes.breakable}>
        <strong>{host}</strong>
        <br />
        <span className={classes.muted}>
          {t('identities.since', { day: dates.day(identity.linkedAt) })}{' '}
          {identity.isLastWayIn ? t('identities.lastWayIn') : null}
        </span>
      </span>
      {identity.isLastWayIn ? null : (
        <Button
          variant="subtle"
          color="rust"
          size="sm"
          aria-label={`${t('identities.unlink')}: ${host}`}
          onClick={onUnlink}
        >
          {t('identities.unlink')}
        </Button>
      )}
    </li>
  );
}

function UnlinkDialog({
  identity,
  onClose,
}: {
  readonly identity: OwnIdentity;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const unlink = useUnlinkIdentity();
  return (
    <ConfirmDialog
      opened
      title={t('identities.unlinkTitle')}
      confirmText={t('identities.unlink')}
      danger
      busy={unlink.isPending}
      problem={unlink.error ? asProblem(unlink.error) : null}
      onConfirm={() =>
        unlink.mutate(identity.id, { onSuccess: () => void navigate({ to: '/sign-in', search: {} }) })
      }
      onClose={onClose}
    >
      <p>{t('identities.unlinkText', { host: hostOf(identity.issuer) })}</p>
    </ConfirmDialog>
  );
}
