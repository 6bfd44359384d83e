import { Button } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import type { RoleGrant } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { QueryState } from '../../components/query-state.js';
import { mayChangeRoles } from '../../lib/abilities.js';
import { useDates } from '../../lib/dates.js';
import { useMe } from '../../lib/queries/me.js';
import { usePersonRights, useRevokeGrant } from '../../lib/queries/rights.js';
import { useTexts } from '../../lib/texts.js';
import { GrantForm } from './grant-form.js';
import { PersonSelect } from './person-select.js';
import { RoleChecklist } from './role-checklist.js';
import { useRightsWords } from './use-rights-words.js';
import { ViewAsDialog } from './view-as-dialog.js';
import classes from '../../components/administration.module.css';

/** What one person may, where and until when; administrators change it here. */
export function PersonRightsSection({ first }: { readonly first: string | undefined }) {
  const { t } = useTexts();
  const [personId, setPersonId] = useState<string | null>(first ?? null);
  return (
    <section className={classes.section} aria-labelledby="rights-person">
      <h2 id="rights-person">{t('rights.person')}</h2>
      <PersonSelect label={t('rights.choosePerson')} value={personId} onChange={setPersonId} />
      {personId ? <RightsOf key={personId} personId={personId} /> : null}
    </section>
  );
}

function RightsOf({ personId }: { readonly personId: string }) {
  const { t } = useTexts();
  const me = useMe();
  const rights = usePersonRights(personId);
  const words = useRightsWords();
  const [isViewing, setIsViewing] = useState(false);
  return (
    <QueryState query={rights} shape="card">
      {({ roles, grants }) => (
        <>
          {mayChangeRoles(me) ? (
            <RoleChecklist key={roles.join()} personId={personId} held={roles} />
          ) : (
            <p>{roles.map(words.role).join(', ')}</p>
          )}
          <GrantList personId={personId} grants={grants} />
          {mayChangeRoles(me) ? <GrantForm personId={personId} /> : null}
          {mayChangeRoles(me) && personId !== me.id && !roles.includes('administrator') ? (
            <div>
              <Button variant="subtle" onClick={() => setIsViewing(true)}>
                {t('viewing.begin')}
              </Button>
            </div>
          ) : null}
          {isViewing ? <ViewAsDialog personId={personId} onClose={() => setIsViewing(false)} /> : null}
        </>
      )}
    </QueryState>
  );
}

interface GrantListProps {
  readonly personId: string;
  readonly grants: readonly RoleGrant[];
}

function GrantList({ personId, grants }: GrantListProps) {
  const { t } = useTexts();
  const dates = useDates();
  const words = useRightsWords();
  const mayRevoke = mayChangeRoles(useMe());
  const [ending, setEnding] = useState<RoleGrant | null>(null);
  if (grants.length === 0) return <p className={classes.muted}>{t('rights.noGrants')}</p>;
  return (
    <>
      <ul className={classes.list} aria-label={t('rights.grants')}>
        {grants.map((grant) => (
          <li key={grant.id} className={classes.entry}>
            <span className={classes.head}>
              <strong>{words.role(grant.role)}</strong>
              {mayRevoke ? (
                <Button
                  variant="subtle"
                  color="rust"
                  size="sm"
                  aria-label={`${t('rights.revoke')}: ${words.role(grant.role)}`}
                  onClick={() => setEnding(grant)}
                >
                  {t('rights.revoke')}
                </Button>
              ) : null}
            </span>
            <span className={classes.muted}>
              {words.within(grant.scope)}
              {grant.endsAt ? `, ${t('rights.until', { day: dates.day(grant.endsAt) })}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {ending ? <RevokeDialog personId={personId} grant={ending} onClose={() => setEnding(null)} /> : null}
    </>
  );
}

interface RevokeDialogProps {
  readonly personId: string;
  readonly grant: RoleGrant;
  readonly onClose: () => void;
}

function RevokeDialog({ personId, grant, onClose }: RevokeDialogProps) {
  const { t } = useTexts();
  const words = useRightsWords();
  const revoke = useRevokeGrant(personId);
  return (
    <ConfirmDialog
      opened
      title={t('rights.revokeTitle')}
      confirmText={t('rights.revoke')}
      danger
      busy={revoke.isPending}
      problem={revoke.error ? asProblem(revoke.error) : null}
      onConfirm={() => revoke.mutate(grant.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('rights.revokeText', { role: words.role(grant.role), where: words.within(grant.scope) })}</p>
    </ConfirmDialog>
  );
}
