import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type Ref, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import { useTexts } from '../../lib/texts.js';
import { Refusal } from '../../components/refusal.js';
import { useSignIn } from './use-sign-in.js';
import classes from './session-frame.module.css';

type Missing = { email?: string; password?: string };

export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTexts();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();
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
    signIn.mutate(
      { email: email.trim(), password, ...(code === undefined ? {} : { code: code.trim() }) },
      {
        onSuccess: onSignedIn,
        onError: (error) => {
          if (asProblem(error).code === 'code-needed') setCode('');
        },
      },
    );
  };
  const isAsked = signIn.error !== null && asProblem(signIn.error).code === 'code-needed';

  return (
    <form onSubmit={send} noValidate className={classes.fields}>
      <Refusal error={isAsked ? null : signIn.error} />
      <LoginFields
        login={{ email, password }}
        missing={missing}
        emailField={emailField}
        passwordField={passwordField}
        onEmail={setEmail}
        onPassword={setPassword}
      />
      {code === undefined ? null : <CodeField code={code} onChange={setCode} />}
      <Button type="submit" loading={signIn.isPending} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

interface LoginFieldsProps {
  readonly login: { readonly email: string; readonly password: string };
  readonly missing: Missing;
  readonly emailField: Ref<HTMLInputElement>;
  readonly passwordField: Ref<HTMLInputElement>;
  readonly onEmail: (email: string) => void;
  readonly onPassword: (password: string) => void;
}

function LoginFields({ login, missing, emailField, passwordField, onEmail, onPassword }: LoginFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <TextInput
        ref={emailField}
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        value={login.email}
        error={missing.email}
        onChange={(event) => onEmail(event.currentTarget.value)}
      />
      <PasswordInput
        ref={passwordField}
        label={t('signIn.password')}
        autoComplete="current-password"
        value={login.password}
        error={missing.password}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
        onChange={(event) => onPassword(event.currentTarget.value)}
      />
    </>
  );
}

function CodeField({ code, onChange }: { readonly code: string; readonly onChange: (code: string) => void }) {
  const { t } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextInput
      ref={field}
      label={t('signIn.code')}
      description={t('signIn.codeHint')}
      autoComplete="one-time-code"
      maxLength={40}
      value={code}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
