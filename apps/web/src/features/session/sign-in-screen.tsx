import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { call } from '../../api/client.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
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
      <SignInForm onSignedIn={() => router.history.push(safeReturn(returnTo))} />
      <LinkButton to="/forgot-password" variant="subtle">
        {t('signIn.forgot')}
      </LinkButton>
      <RegisterLink />
      <p className={classes.help}>{t('signIn.help')}</p>
    </SessionFrame>
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
