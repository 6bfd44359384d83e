import { useTexts } from '../lib/texts.js';
import { LinkButton } from './link-button.js';
import { PageTitle } from './page-title.js';
import { SwarmMark } from './swarm-mark.js';
import classes from './not-found-screen.module.css';

export function NotFoundScreen() {
  const { t } = useTexts();
  return (
    <main className={classes.screen} id="main">
      <div className={classes.mark}>
        <SwarmMark size={72} />
      </div>
      <PageTitle>{t('notFound.title')}</PageTitle>
      <p className={classes.text}>{t('notFound.text')}</p>
      <LinkButton to="/">{t('action.toHome')}</LinkButton>
    </main>
  );
}
