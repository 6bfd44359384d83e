import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../components/language-switch.js';
import { PageTitle } from '../../components/page-title.js';
import { SwarmField } from '../../components/swarm-field.js';
import { SwarmMark } from '../../components/swarm-mark.js';
import { useTexts } from '../../lib/texts.js';
import classes from './session-frame.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** What somebody sees who is not signed in: the swarm, one title and one form. */
export function SessionFrame({ title, children }: Props) {
  const { t } = useTexts();
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
          <PageTitle>{title}</PageTitle>
          {children}
        </div>
      </main>
    </div>
  );
}
