import { useRouter } from '@tanstack/react-router';
import { LanguageSwitch } from '../../components/language-switch.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { SwarmField } from '../../components/swarm-field.js';
import { SwarmMark } from '../../components/swarm-mark.js';
import { useTexts } from '../../lib/texts.js';
import { safeReturn } from './safe-return.js';
import { SignInForm } from './sign-in-form.js';
import classes from './sign-in-screen.module.css';

interface Props {
  readonly returnTo: string | undefined;
  readonly expired: boolean;
}

export function SignInScreen({ returnTo, expired }: Props) {
  const { t } = useTexts();
  const router = useRouter();
  return (
    <div className={classes.screen}>
      <header className={classes.picture}>
        <SwarmField className={classes.swarm} />
        <div className={classes.brand}>
          <SwarmMark size={40} />
          <span>{t('app.name')}</span>
        </div>
        <p className={classes.promise}>{t('signIn.promise')}</p>
      </header>
      <main className={classes.main} id="main">
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
        <div className={classes.form}>
          <PageTitle>{t('signIn.title')}</PageTitle>
          {expired ? (
            <Notice tone="accent" icon="clock" title={t('signIn.expiredTitle')} role="status">
              <p>{t('signIn.expiredText')}</p>
            </Notice>
          ) : (
            <p className={classes.lead}>{t('signIn.lead')}</p>
          )}
          <SignInForm onSignedIn={() => router.history.push(safeReturn(returnTo))} />
          <p className={classes.help}>{t('signIn.help')}</p>
        </div>
      </main>
    </div>
  );
}
