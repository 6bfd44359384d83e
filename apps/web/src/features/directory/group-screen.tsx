import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { call, etagOf } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { GroupDetails } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { QueryState } from '../../components/query-state.js';
import { useDirectoryChange, useGroup } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import { DirectoryFrame } from './directory-frame.js';
import { groupBody, GroupFields, type GroupWords } from './group-fields.js';
import { GroupMembers } from './group-members.js';
import { Refusal } from '../../components/refusal.js';
import { meaning, RuleBuilder } from './rule-builder.js';
import classes from './directory.module.css';

/** One group: what it is for, who may know of it, its rule, its members. */
export function GroupScreen({ groupId }: { readonly groupId: string }) {
  const { t } = useTexts();
  const group = useGroup(groupId);
  return (
    <DirectoryFrame title={group.data?.name ?? t('directory.group')}>
      <QueryState query={group} shape="card">
        {(known) => (
          <>
            <GroupForm key={known.version} group={known} />
            <GroupMembers group={known} />
            {known.kind === 'scim' ? null : <RemoveGroup group={known} />}
          </>
        )}
      </QueryState>
    </DirectoryFrame>
  );
}

function GroupForm({ group }: { readonly group: GroupDetails }) {
  const { t } = useTexts();
  const [words, setWords] = useState<GroupWords>({
    name: group.name,
    purpose: group.purpose,
    isSecret: group.visibility === 'members',
  });
  const [rule, setRule] = useState(group.rule);
  const save = useDirectoryChange((body: object) =>
    call<undefined>('PATCH', `/groups/${group.id}`, { body, ifMatch: etagOf(group) }),
  );
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (words.name.trim()) save.mutate({ ...groupBody(words), ...(rule ? { rule: meaning(rule) } : {}) });
  };
  return (
    <form
      onSubmit={send}
      className={classes.form}
      aria-label={t('directory.changeOne', { name: group.name })}
    >
      <GroupFields
        group={words}
        isNameFixed={group.kind === 'scim'}
        onChange={(change) => setWords({ ...words, ...change })}
      />
      {rule ? <RuleBuilder rule={rule} onChange={setRule} /> : null}
      <Refusal error={save.error} />
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('directory.save')}
        </Button>
      </div>
    </form>
  );
}

function RemoveGroup({ group }: { readonly group: GroupDetails }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const remove = useDirectoryChange(() => call<undefined>('DELETE', `/groups/${group.id}`));
  return (
    <section className={classes.section}>
      <div>
        <Button variant="subtle" color="rust" onClick={() => setAsking(true)}>
          {t('directory.removeGroup')}
        </Button>
      </div>
      <ConfirmDialog
        opened={isAsking}
        title={t('directory.removeGroup')}
        confirmText={t('directory.removeGroup')}
        danger
        busy={remove.isPending}
        problem={remove.error ? asProblem(remove.error) : null}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          remove.mutate(undefined, { onSuccess: () => void navigate({ to: '/admin/groups' }) })
        }
      >
        <p>{t('directory.removeGroupText', { name: group.name })}</p>
      </ConfirmDialog>
    </section>
  );
}
