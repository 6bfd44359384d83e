import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';
import { passwordLength } from './new-person.js';
import classes from './session-frame.module.css';

interface Props {
  readonly submitText: string;
  /** Without: the identity provider answers for them. */
  readonly withPassword?: boolean;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onSend: (person: { displayName: string; password: string }) => void;
}

/** The name somebody chooses who comes in by a link, and the password where one is needed. */
export function NewcomerForm({ submitText, withPassword = true, isBusy, error, onSend }: Props) {
  const { t, problem } = useTexts();
  const [displayName, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isNamed = displayName.trim() !== '';
  const isLong = !withPassword || password.length >= passwordLength.min;
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (isNamed && isLong) onSend({ displayName: displayName.trim(), password });
  };
  return (
    <form onSubmit={send} noValidate className={classes.fields}>
      {error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{problem(asProblem(error))}</p>
        </Notice>
      ) : null}
      <TextInput
        label={t('firstAdministrator.name')}
        description={t('settings.nameHint')}
        autoComplete="name"
        maxLength={120}
        value={displayName}
        error={isChecked && !isNamed ? t('arrival.nameMissing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {withPassword ? (
        <PasswordInput
          label={t('signIn.password')}
          description={t('firstAdministrator.passwordHint', passwordLength)}
          autoComplete="new-password"
          maxLength={passwordLength.max}
          value={password}
          error={isChecked && !isLong ? t('arrival.passwordShort', passwordLength) : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      ) : null}
      <Button type="submit" loading={isBusy} fullWidth>
        {submitText}
      </Button>
    </form>
  );
}
