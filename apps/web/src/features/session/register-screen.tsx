import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';
import { LinkWithoutUse } from './link-without-use.js';
import { NewcomerForm } from './newcomer-form.js';
import { SessionFrame } from './session-frame.js';
import classes from './session-frame.module.css';

/** Registering by oneself: asking for the link, and with the link (the fragment) finishing the account. */
export function RegisterScreen({ token }: { readonly token: string }) {
  const { t } = useTexts();
  return (
    <SessionFrame title={t('arrival.register')}>{token ? <Finish token={token} /> : <Ask />}</SessionFrame>
  );
}

function Ask() {
  const { t, language, problem } = useTexts();
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationFn: (address: string) =>
      call<undefined>('POST', '/self-registrations', { body: { email: address, language } }),
  });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (email.trim()) ask.mutate(email.trim());
  };
  if (ask.isSuccess)
    return (
      <Notice tone="accent" role="status" title={t('arrival.mailed')}>
        <p>{t('arrival.mailedText')}</p>
      </Notice>
    );
  return (
    <>
      <p className={classes.lead}>{t('arrival.registerLead')}</p>
      <form onSubmit={send} noValidate className={classes.fields}>
        {ask.error ? (
          <Notice tone="danger" icon="warning" role="alert">
            <p>{problem(asProblem(ask.error))}</p>
          </Notice>
        ) : null}
        <TextInput
          type="email"
          label={t('signIn.email')}
          autoComplete="email"
          inputMode="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={ask.isPending} fullWidth>
          {t('arrival.ask')}
        </Button>
      </form>
    </>
  );
}

function Finish({ token }: { readonly token: string }) {
  const { t } = useTexts();
  const confirm = useMutation({
    mutationFn: (person: { displayName: string; password: string }) =>
      call<{ state: 'approved' | 'pending' }>('POST', '/self-registrations/confirm', {
        body: { token, ...person },
      }),
  });
  const refusal = confirm.error ? asProblem(confirm.error) : null;
  if (refusal && [404, 410].includes(refusal.status)) return <LinkWithoutUse />;
  if (confirm.data)
    return (
      <>
        <Notice tone="accent" role="status" title={t(`arrival.${confirm.data.state}`)}>
          <p>{t(`arrival.${confirm.data.state}Text`)}</p>
        </Notice>
        <LinkButton to="/sign-in" variant="default">
          {t('firstAdministrator.toSignIn')}
        </LinkButton>
      </>
    );
  return (
    <NewcomerForm
      submitText={t('arrival.finish')}
      isBusy={confirm.isPending}
      error={confirm.error}
      onSend={(person) => confirm.mutate(person)}
    />
  );
}
