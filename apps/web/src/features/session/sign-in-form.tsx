import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useRef, useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';
import { useSignIn } from './use-sign-in.js';
import classes from './session-frame.module.css';

type Missing = { email?: string; password?: string };

export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t, problem: sentence } = useTexts();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<Missing>({});
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found: Missing = {};
    if (!email.trim()) found.email = t('signIn.emailMissing');
    if (!password) found.password = t('signIn.passwordMissing');
    setMissing(found);
    if (found.email) return emailField.current?.focus();
    if (found.password) return passwordField.current?.focus();
    signIn.mutate({ email: email.trim(), password }, { onSuccess: onSignedIn });
  };

  return (
    <form onSubmit={send} noValidate className={classes.fields}>
      {signIn.error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{sentence(asProblem(signIn.error))}</p>
        </Notice>
      ) : null}
      <TextInput
        ref={emailField}
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        value={email}
        error={missing.email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        ref={passwordField}
        label={t('signIn.password')}
        autoComplete="current-password"
        value={password}
        error={missing.password}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={signIn.isPending} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
