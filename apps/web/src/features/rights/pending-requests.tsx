import { Button, Group } from '@mantine/core';
import { asProblem } from '../../api/problem.js';
import type { RoleRequest } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { QueryState } from '../../components/query-state.js';
import { mayChangeRoles } from '../../lib/abilities.js';
import { useDates } from '../../lib/dates.js';
import { useMe } from '../../lib/queries/me.js';
import { usePeople } from '../../lib/queries/people.js';
import { useDecideRoleRequest, useRoleRequests } from '../../lib/queries/rights.js';
import { useTexts } from '../../lib/texts.js';
import { useRightsWords } from './use-rights-words.js';
import classes from '../../components/administration.module.css';

/** Requests for the gravest roles that wait for a second administrator. */
export function PendingRequests() {
  const { t } = useTexts();
  const requests = useRoleRequests();
  return (
    <section className={classes.section} aria-labelledby="rights-requests">
      <h2 id="rights-requests">{t('rights.requests')}</h2>
      <p className={classes.muted}>{t('rights.requestsText')}</p>
      <QueryState query={requests}>
        {({ items }) => <Waiting items={items.filter(({ decision }) => decision === null)} />}
      </QueryState>
    </section>
  );
}

function Waiting({ items }: { readonly items: readonly RoleRequest[] }) {
  const { t, problem } = useTexts();
  const people = usePeople(items.flatMap(({ personId, requestedBy }) => [personId, requestedBy]));
  const nameOf = (id: string): string => people.get(id)?.displayName ?? t('audience.somebody');
  const decide = useDecideRoleRequest();
  if (items.length === 0) return <p role="status">{t('rights.noRequests')}</p>;
  return (
    <>
      {decide.error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{problem(asProblem(decide.error))}</p>
        </Notice>
      ) : null}
      <ul className={classes.list} aria-label={t('rights.requests')}>
        {items.map((request) => (
          <Request
            key={request.id}
            request={request}
            name={nameOf(request.personId)}
            by={nameOf(request.requestedBy)}
            isBusy={decide.isPending}
            onDecide={(to) => decide.mutate({ id: request.id, to })}
          />
        ))}
      </ul>
    </>
  );
}

interface RequestProps {
  readonly request: RoleRequest;
  readonly name: string;
  readonly by: string;
  readonly isBusy: boolean;
  readonly onDecide: (to: 'approved' | 'rejected') => void;
}

function Request({ request, name, by, isBusy, onDecide }: RequestProps) {
  const { t } = useTexts();
  const me = useMe();
  const dates = useDates();
  const words = useRightsWords();
  const what = t(request.action === 'give' ? 'rights.asksToGive' : 'rights.asksToTake', {
    role: words.role(request.role),
    name,
  });
  const wouldGain = request.action === 'give' && request.personId === me.id;
  return (
    <li className={classes.entry}>
      <strong>{what}</strong>
      <span className={classes.muted}>
        {t('rights.askedBy', {
          name: by,
          until: dates.day(request.expiresAt),
          where: words.within(request.scope),
        })}
      </span>
      {request.reason ? <p>{request.reason}</p> : null}
      {mayChangeRoles(me) ? (
        <Group gap="xs">
          {request.requestedBy !== me.id && !wouldGain ? (
            <Button
              size="sm"
              disabled={isBusy}
              aria-label={`${t('rights.approve')}: ${what}`}
              onClick={() => onDecide('approved')}
            >
              {t('rights.approve')}
            </Button>
          ) : (
            <span className={classes.muted}>{t('rights.needsAnother')}</span>
          )}
          <Button
            size="sm"
            variant="default"
            disabled={isBusy}
            aria-label={`${t('rights.reject')}: ${what}`}
            onClick={() => onDecide('rejected')}
          >
            {t('rights.reject')}
          </Button>
        </Group>
      ) : null}
    </li>
  );
}
