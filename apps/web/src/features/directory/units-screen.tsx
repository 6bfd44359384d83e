import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { call, etagOf } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { Unit } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { EmptyState } from '../../components/empty-state.js';
import { QueryState } from '../../components/query-state.js';
import { newIdempotencyKey } from '../../lib/idempotency-keys.js';
import { useDirectoryChange, useUnits } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import { DirectoryFrame } from './directory-frame.js';
import { Refusal } from '../../components/refusal.js';
import { UnitSelect } from './unit-select.js';
import classes from './directory.module.css';

/** The tree of units: make, rename, move, remove. */
export function UnitsScreen() {
  const { t } = useTexts();
  const units = useUnits();
  return (
    <DirectoryFrame title={t('directory.units')}>
      <QueryState query={units}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={t('directory.noUnits')}>{t('directory.noUnitsText')}</EmptyState>
          ) : (
            <Branch units={items} parentId={null} />
          )
        }
      </QueryState>
      <NewUnit />
    </DirectoryFrame>
  );
}

interface BranchProps {
  readonly units: readonly Unit[];
  readonly parentId: string | null;
}

/** Lists in lists: a reader tells how deep one is, and every button is reached with Tab. */
function Branch({ units, parentId }: BranchProps) {
  const here = units.filter((unit) => unit.parentId === parentId);
  if (here.length === 0) return null;
  return (
    <ul className={classes.list}>
      {here.map((unit) => (
        <li key={unit.id}>
          <UnitRow unit={unit} />
          <Branch units={units} parentId={unit.id} />
        </li>
      ))}
    </ul>
  );
}

function UnitRow({ unit }: { readonly unit: Unit }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className={classes.row}>
        <span className={classes.words}>
          <strong>{unit.name}</strong>
          <span className={classes.muted}>{t('directory.members', { count: unit.memberCount })}</span>
        </span>
        <Button
          size="xs"
          variant="default"
          aria-expanded={isOpen}
          aria-label={t('directory.changeOne', { name: unit.name })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('directory.change')}
        </Button>
      </div>
      {isOpen ? <UnitForm key={unit.version} unit={unit} /> : null}
    </>
  );
}

function UnitForm({ unit }: { readonly unit: Unit }) {
  const { t } = useTexts();
  const [name, setName] = useState(unit.name);
  const [parentId, setParent] = useState(unit.parentId ?? '');
  const save = useDirectoryChange((body: object) =>
    call<undefined>('PATCH', `/units/${unit.id}`, { body, ifMatch: etagOf(unit) }),
  );
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    const isMoved = parentId !== (unit.parentId ?? '');
    if (name.trim()) save.mutate({ name: name.trim(), ...(isMoved ? { parentId: parentId || null } : {}) });
  };
  return (
    <form onSubmit={send} className={classes.form} aria-label={t('directory.changeOne', { name: unit.name })}>
      <TextInput
        label={t('directory.unitName')}
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <UnitSelect
        label={t('directory.liesIn')}
        none={t('directory.top')}
        value={parentId}
        onChange={setParent}
      />
      <Refusal error={save.error} />
      <div className={classes.actions}>
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('directory.save')}
        </Button>
        <RemoveUnit unit={unit} />
      </div>
    </form>
  );
}

function RemoveUnit({ unit }: { readonly unit: Unit }) {
  const { t } = useTexts();
  const [isAsking, setAsking] = useState(false);
  const remove = useDirectoryChange(() => call<undefined>('DELETE', `/units/${unit.id}`));
  return (
    <>
      <Button variant="subtle" color="rust" onClick={() => setAsking(true)}>
        {t('directory.removeUnit')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('directory.removeUnit')}
        confirmText={t('directory.removeUnit')}
        danger
        busy={remove.isPending}
        problem={remove.error ? asProblem(remove.error) : null}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(undefined)}
      >
        <p>{t('directory.removeUnitText', { name: unit.name })}</p>
      </ConfirmDialog>
    </>
  );
}

function NewUnit() {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const [parentId, setParent] = useState('');
  const make = useDirectoryChange((body: object) =>
    call<unknown>('POST', '/units', { body, idempotencyKey: newIdempotencyKey() }),
  );
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!name.trim()) return;
    make.mutate({ name: name.trim(), parentId: parentId || null }, { onSuccess: () => setName('') });
  };
  return (
    <section className={classes.section} aria-labelledby="new-unit">
      <h2 id="new-unit">{t('directory.newUnit')}</h2>
      <form onSubmit={send} className={classes.form}>
        <TextInput
          label={t('directory.unitName')}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <UnitSelect
          label={t('directory.liesIn')}
          none={t('directory.top')}
          value={parentId}
          onChange={setParent}
        />
        <Refusal error={make.error} />
        <div>
          <Button type="submit" loading={make.isPending}>
            {t('directory.makeUnit')}
          </Button>
        </div>
      </form>
    </section>
  );
}
