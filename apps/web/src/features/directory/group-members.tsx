import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api/client.js';
import type { GroupDetails } from '../../api/types.js';
import { QueryState } from '../../components/query-state.js';
import { useDirectoryChange, useGroupMembers } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import { ColleaguePicker } from './colleague-picker.js';
import { MoreButton } from './more-button.js';
import { Refusal } from '../../components/refusal.js';
import classes from './directory.module.css';

/** Who is in a group; of one kept by hand, with the way to add and remove. */
export function GroupMembers({ group }: { readonly group: GroupDetails }) {
  const { t } = useTexts();
  const members = useGroupMembers(group.id);
  const { kind } = group;
  const isByHand = kind === 'manual';
  const remove = useDirectoryChange((personId: string) =>
    call<undefined>('DELETE', `/groups/${group.id}/members/${personId}`),
  );
  return (
    <section className={classes.section} aria-labelledby="group-members">
      <h2 id="group-members">{t('directory.membersTitle')}</h2>
      {kind === 'manual' ? null : <p className={classes.muted}>{t(`directory.follows.${kind}`)}</p>}
      <Refusal error={remove.error} />
      <QueryState query={members}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p>{t('directory.noMembers')}</p>;
          return (
            <ul className={classes.list}>
              {items.map(({ id, displayName, jobTitle }) => (
                <li key={id} className={classes.row}>
                  <span className={classes.words}>
                    <strong>{displayName}</strong>
                    <span className={classes.muted}>{jobTitle}</span>
                  </span>
                  {isByHand ? (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('directory.removeOne', { name: displayName })}
                      onClick={() => remove.mutate(id)}
                    >
                      {t('directory.remove')}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          );
        }}
      </QueryState>
      <MoreButton query={members} />
      {isByHand ? <AddMember groupId={group.id} /> : null}
    </section>
  );
}

function AddMember({ groupId }: { readonly groupId: string }) {
  const { t } = useTexts();
  const [personId, setPerson] = useState('');
  const add = useDirectoryChange((id: string) =>
    call<unknown>('POST', `/groups/${groupId}/members`, { body: { personIds: [id] } }),
  );
  return (
    <div className={classes.form}>
      <ColleaguePicker label={t('directory.addMember')} value={personId} onChange={setPerson} />
      <Refusal error={add.error} />
      {personId ? (
        <div>
          <Button
            variant="default"
            loading={add.isPending}
            onClick={() => add.mutate(personId, { onSuccess: () => setPerson('') })}
          >
            {t('directory.add')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
