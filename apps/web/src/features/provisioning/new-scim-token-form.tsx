import { Button, Code, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import { Notice } from '../../components/notice.js';
import { useMakeScimToken } from '../../lib/queries/provisioning.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../../components/administration.module.css';

/** Makes a key for the identity provider, and shows it this once. */
export function NewScimTokenForm() {
  const { t, problem } = useTexts();
  const make = useMakeScimToken();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(!name.trim());
    if (name.trim()) make.mutate(name.trim(), { onSuccess: () => setName('') });
  };
  return (
    <form onSubmit={send} noValidate className={classes.form}>
      <TextInput
        label={t('provisioning.name')}
        description={t('provisioning.nameHint')}
        maxLength={100}
        value={name}
        error={missing ? t('provisioning.nameMissing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {make.error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{problem(asProblem(make.error))}</p>
        </Notice>
      ) : null}
      {make.data?.token ? (
        <Notice tone="accent" icon="check" role="status" title={t('provisioning.made')}>
          <Code block className={classes.code ?? ''}>
            {make.data.token}
          </Code>
        </Notice>
      ) : null}
      <div>
        <Button type="submit" variant="default" loading={make.isPending}>
          {t('provisioning.make')}
        </Button>
      </div>
    </form>
  );
}
