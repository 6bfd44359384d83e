import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import type { Me } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { useChangeMe } from '../../lib/queries/me.js';
import { useTexts } from '../../lib/texts.js';
import classes from './settings-screen.module.css';

export function ProfileForm({ me }: { readonly me: Me }) {
  const { t, problem } = useTexts();
  const change = useChangeMe();
  const [name, setName] = useState(me.displayName);
  const [missing, setMissing] = useState(false);
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(!name.trim());
    if (name.trim()) change.mutate({ displayName: name.trim() });
  };
  return (
    <form onSubmit={save} noValidate className={classes.form}>
      <TextInput
        label={t('settings.name')}
        description={t('settings.nameHint')}
        autoComplete="name"
        maxLength={120}
        value={name}
        error={missing ? t('settings.nameMissing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('app.language')}
        value={me.language}
        onChange={(event) => change.mutate({ language: event.currentTarget.value === 'en' ? 'en' : 'nl' })}
        data={[
          { value: 'nl', label: t('language.nl') },
          { value: 'en', label: t('language.en') },
        ]}
      />
      {change.error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{problem(asProblem(change.error))}</p>
        </Notice>
      ) : null}
      <div className={classes.row}>
        <Button type="submit" loading={change.isPending}>
          {t('action.save')}
        </Button>
        <span role="status">{change.isSuccess ? t('settings.saved') : ''}</span>
      </div>
    </form>
  );
}
