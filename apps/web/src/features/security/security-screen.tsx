import { BackLink } from '../../components/back-link.js';
import { PageTitle } from '../../components/page-title.js';
import { useMe } from '../../lib/queries/me.js';
import { useSignInMethods } from '../../lib/queries/sign-in-methods.js';
import { useTexts } from '../../lib/texts.js';
import { IdentitiesSection } from './identities-section.js';
import { PasswordForm } from './password-form.js';
import { SecondFactorSection } from './second-factor-section.js';
import { SessionList } from './session-list.js';
import classes from '../settings/settings-screen.module.css';

/**
 * How somebody proves who they are, and where they are signed in.
 * @param problem code with which linking an account of the identity provider ended
 */
export function SecurityScreen({ problem }: { readonly problem?: string | undefined }) {
  const { t } = useTexts();
  const me = useMe();
  const isPasswordForAll = useSignInMethods().data?.password ?? true;
  const hasUseOfPassword = isPasswordForAll || me.roles.includes('administrator');
  return (
    <div className={classes.screen}>
      <BackLink to="/settings">{t('settings.title')}</BackLink>
      <PageTitle>{t('security.title')}</PageTitle>
      {hasUseOfPassword ? (
        <section className={classes.section} aria-labelledby="security-password">
          <h2 id="security-password">{t('security.password')}</h2>
          <PasswordForm email={me.email} />
        </section>
      ) : null}
      <IdentitiesSection problem={problem} />
      <SecondFactorSection isNeeded={me.roles.includes('administrator')} />
      <SessionList />
    </div>
  );
}
