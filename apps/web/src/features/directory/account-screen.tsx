import { useState } from 'react';
import { Button } from '@mantine/core';
import { asProblem } from '../../api/problem.js';
import { call } from '../../api/client.js';
import type { Account } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { LinkButton } from '../../components/link-button.js';
import { QueryState } from '../../components/query-state.js';
import { mayReadRoles } from '../../lib/abilities.js';
import { useDates } from '../../lib/dates.js';
import { useAccount, useDirectoryChange } from '../../lib/queries/directory.js';
import { useMe } from '../../lib/queries/me.js';
import { useTexts } from '../../lib/texts.js';
import { AccountForms } from './account-forms.js';
import { DirectoryFrame } from './directory-frame.js';
import classes from './directory.module.css';

/** One person of the register: what is known, and what those who keep people can do. */
export function AccountScreen({ personId }: { readonly personId: string }) {
  const { t } = useTexts();
  const me = useMe();
  const account = useAccount(personId);
  return (
    <DirectoryFrame title={account.data?.displayName ?? t('directory.person')}>
      <QueryState query={account} shape="card">
        {(known) => (
          <>
            <Facts account={known} />
            {mayReadRoles(me) ? (
              <div>
                <LinkButton to="/admin/rights" search={{ person: known.id }} variant="default">
                  {t('directory.openRights')}
                </LinkButton>
              </div>
            ) : null}
            <AccountForms key={known.version} account={known} />
            <AccessSection account={known} />
          </>
        )}
      </QueryState>
    </DirectoryFrame>
  );
}

function Facts({ account }: { readonly account: Account }) {
  const { t } = useTexts();
  const dates = useDates();
  const given = account.roles.filter((role) => role !== account.kind);
  const facts: readonly (readonly [string, string | null])[] = [
    [t('directory.email'), account.email],
    [t('directory.filter.kind'), t(`directory.kind.${account.kind}`)],
    [t('directory.roles'), given.map((role) => t(`role.${role}`)).join(', ') || null],
    [t('directory.filter.status'), t(`directory.status.${account.status}`)],
    [t('directory.jobTitle'), account.jobTitle || null],
    [t('directory.unit'), account.unitName],
    [t('directory.filter.origin'), t(`directory.origin.${account.origin}`)],
    [t('directory.sponsor'), account.sponsorName],
    [t('directory.lastDay'), account.endsOn && dates.day(account.endsOn)],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function AccessSection({ account }: { readonly account: Account }) {
  const { t } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const isActive = account.status === 'active';
  const move = useDirectoryChange((to: 'active' | 'deactivated') =>
    call<undefined>('POST', `/people/${account.id}/transitions`, { body: { to } }),
  );
  const ask = isActive ? t('directory.deactivate') : t('directory.reactivate');
  return (
    <section className={classes.section} aria-labelledby="account-access">
      <h2 id="account-access">{t('directory.access')}</h2>
      <p className={classes.muted}>{t('directory.accessText')}</p>
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          {ask}
        </Button>
      </div>
      <ConfirmDialog
        opened={isAsking}
        title={ask}
        confirmText={ask}
        danger={isActive}
        busy={move.isPending}
        problem={move.error ? asProblem(move.error) : null}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          move.mutate(isActive ? 'deactivated' : 'active', { onSuccess: () => setAsking(false) })
        }
      >
        <p>
          {t(isActive ? 'directory.deactivateText' : 'directory.reactivateText', {
            name: account.displayName,
          })}
        </p>
      </ConfirmDialog>
    </section>
  );
}
