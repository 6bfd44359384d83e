import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { useSignInMethods } from '../../lib/queries/sign-in-methods.js';
import { useTexts } from '../../lib/texts.js';
import { safeReturn } from './safe-return.js';
import { SessionFrame } from './session-frame.js';
import { SignInForm } from './sign-in-form.js';
import { SsoButton } from './sso-button.js';
import classes from './session-frame.module.css';

interface Props {
  readonly returnTo: string | undefined;
  readonly expired: boolean;
  /** Why signing in through an identity provider failed. */
  readonly problem?: string | undefined;
}

export function SignInScreen({ returnTo, expired, problem }: Props) {
  const { t } = useTexts();
  const router = useRouter();
  const goOn = (): void => router.history.push(safeReturn(returnTo));
  // Until we hear otherwise, and when we cannot hear: a form too many shuts nobody out.
  const isPasswordForAll = useSignInMethods().data?.password ?? true;
  return (
    <SessionFrame title={t('signIn.title')}>
      {expired ? (
        <Notice tone="accent" icon="clock" title={t('signIn.expiredTitle')} role="status">
          <p>{t('signIn.expiredText')}</p>
        </Notice>
      ) : (
        <p className={classes.lead}>{t('signIn.lead')}</p>
      )}
      <SsoButton returnTo={returnTo} problem={problem} />
      {isPasswordForAll ? <PasswordWay onSignedIn={goOn} /> : <AdministratorsWay onSignedIn={goOn} />}
      <p className={classes.help}>{t('signIn.help')}</p>
    </SessionFrame>
  );
}

interface WayProps {
  readonly onSignedIn: () => void;
}

function PasswordWay({ onSignedIn }: WayProps) {
  const { t } = useTexts();
  return (
    <>
      <SignInForm onSignedIn={onSignedIn} />
      <LinkButton to="/forgot-password" variant="subtle">
        {t('signIn.forgot')}
      </LinkButton>
      <RegisterLink />
    </>
  );
}

/** Where people sign in through the identity provider only: the way in for when that does not work. */
function AdministratorsWay({ onSignedIn }: WayProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t('signIn.asAdministrator')}
      </Button>
    );
  return (
    <>
      <Notice tone="accent" icon="warning" title={t('signIn.asAdministrator')}>
        <p>{t('signIn.administratorsOnly')}</p>
      </Notice>
      <SignInForm onSignedIn={onSignedIn} />
      <LinkButton to="/forgot-password" variant="subtle">
        {t('signIn.forgot')}
      </LinkButton>
    </>
  );
}

/** Only where an administrator allowed it for some domain. */
function RegisterLink() {
  const { t } = useTexts();
  const { data } = useQuery({
    queryKey: ['registration-offer'],
    queryFn: ({ signal }) => call<{ isOffered: boolean }>('GET', '/self-registrations/offer', { signal }),
    staleTime: 60_000,
    retry: false,
  });
  if (!data?.isOffered) return null;
  return (
    <p>
      <Link to="/register">{t('arrival.link')}</Link>
    </p>
  );
}
