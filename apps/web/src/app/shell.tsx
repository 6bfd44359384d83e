import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { Icon, type IconName } from '../components/icon.js';
import { Loading } from '../components/loading.js';
import { initialsOf } from '../components/person-photo.js';
import { SwarmMark } from '../components/swarm-mark.js';
import { mayLaunch, mayWorkAtDesk } from '../lib/abilities.js';
import { useLanguage } from '../lib/language.js';
import { useMe } from '../lib/queries/me.js';
import { useTexts } from '../lib/texts.js';
import { LanguageSwitch } from '../components/language-switch.js';
import { ViewingBanner } from '../features/rights/viewing-banner.js';
import { SkipLink } from './skip-link.js';
import classes from './shell.module.css';

/** The frame of every signed-in screen except the ballot: header, content, footer. */
export function Shell() {
  const { t } = useTexts();
  useOwnLanguage();
  return (
    <div className={classes.shell}>
      <SkipLink />
      <ViewingBanner />
      <header className={classes.header}>
        <div className={classes.headerRow}>
          <Link to="/" className={classes.brand} aria-label={t('app.toHome')}>
            <SwarmMark size={30} />
            <span className={classes.wordmark}>{t('app.name')}</span>
          </Link>
          <MainNavigation />
          <LanguageSwitch />
          <AccountLink />
        </div>
      </header>
      <main className={classes.main} id="main" tabIndex={-1}>
        <Suspense fallback={<Loading shape="page" />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className={classes.footer}>
        <p>{t('app.footer')}</p>
        <HelpLink />
        <a href="/api/docs">{t('app.apiDocs')}</a>
      </footer>
    </div>
  );
}

/** A signed-in person's own language wins over the browser's, also after it changed on another device. */
function useOwnLanguage(): void {
  const me = useMe();
  const { choose } = useLanguage();
  const applied = useRef<string | null>(null);
  useEffect(() => {
    if (applied.current === me.language) return;
    applied.current = me.language;
    choose(me.language);
  }, [me.language, choose]);
}

function MainNavigation() {
  const { t } = useTexts();
  const me = useMe();
  return (
    <nav className={classes.nav} aria-label={t('app.navigation')}>
      <NavigationLink to="/" icon="home" text={t('app.navHome')} exact />
      <NavigationLink to="/challenges" icon="challenges" text={t('app.navChallenges')} />
      <NavigationLink to="/people" icon="people" text={t('app.navPeople')} />
      {mayWorkAtDesk(me) ? <NavigationLink to="/desk" icon="check" text={t('app.navDesk')} /> : null}
      {mayLaunch(me) ? <NavigationLink to="/launch" icon="add" text={t('app.navLaunch')} /> : null}
    </nav>
  );
}

interface NavigationLinkProps {
  readonly to: '/' | '/challenges' | '/launch' | '/people' | '/desk';
  readonly icon: IconName;
  readonly text: string;
  readonly exact?: boolean;
}

function NavigationLink({ to, icon, text, exact = false }: NavigationLinkProps) {
  return (
    <Link to={to} className={classes.navLink} activeOptions={{ exact, includeSearch: false }}>
      <Icon name={icon} />
      <span>{text}</span>
    </Link>
  );
}

/** From every page, with the page it came from. */
function HelpLink() {
  const { t } = useTexts();
  const { pathname } = useLocation();
  return (
    <Link to="/help" search={{ from: pathname }}>
      {t('app.help')}
    </Link>
  );
}

function AccountLink() {
  const { t } = useTexts();
  const me = useMe();
  return (
    <Link to="/settings" className={classes.account} aria-label={t('app.account', { name: me.displayName })}>
      <span aria-hidden="true">{initialsOf(me.displayName)}</span>
    </Link>
  );
}
