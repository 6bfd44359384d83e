import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { call } from '../../api/client.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';
import { Refusal } from '../../components/refusal.js';
import { SessionFrame } from './session-frame.js';
import classes from './session-frame.module.css';

/** Asks for a link to set a password. It never says whether anybody has the address. */
export function ForgotPasswordScreen() {
  const { t } = useTexts();
  const [email, setEmail] = useState('');
  const [isMissing, setMissing] = useState(false);
  const ask = useMutation({
    mutationFn: (address: string) => call<undefined>('POST', '/password-links', { body: { email: address } }),
  });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(!email.trim());
    if (email.trim()) ask.mutate(email.trim());
  };
  return (
    <SessionFrame title={t('password.forgotTitle')}>
      {ask.isSuccess ? (
        <Notice tone="accent" icon="check" title={t('password.askedTitle')} role="status">
          <p>{t('password.askedText')}</p>
        </Notice>
      ) : (
        <form onSubmit={send} noValidate className={classes.fields}>
          <p className={classes.lead}>{t('password.forgotLead')}</p>
          <Refusal error={ask.error} />
          <TextInput
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            inputMode="email"
            value={email}
            error={isMissing ? t('signIn.emailMissing') : undefined}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" loading={ask.isPending} fullWidth>
            {t('password.ask')}
          </Button>
        </form>
      )}
      <LinkButton to="/sign-in" variant="subtle">
        {t('password.toSignIn')}
      </LinkButton>
    </SessionFrame>
  );
}
