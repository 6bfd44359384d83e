import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import { useTexts } from '../../lib/texts.js';
import { AccessLog } from './access-log.js';
import { EraseSection } from './erase-section.js';
import { ExportSection } from './export-section.js';
import { RecordParts } from './record-parts.js';
import classes from './privacy-screen.module.css';

/** What is kept of the person who reads, and what they may do about it. */
export function PrivacyScreen() {
  const { t, language } = useTexts();
  const sheet = language === 'nl' ? 'ondernemingsraad' : 'works-council';
  return (
    <div className={classes.screen}>
      <PageTitle over={t('settings.title')}>{t('privacy.title')}</PageTitle>
      <p>{t('privacy.intro')}</p>
      <ul>
        <li>{t('privacy.promiseVotes')}</li>
        <li>{t('privacy.promiseFive')}</li>
        <li>{t('privacy.promiseRank')}</li>
      </ul>
      <p>
        <a href={`/${sheet}.txt`}>{t('privacy.sheet')}</a>
      </p>
      <section className={classes.section} aria-labelledby="privacy-kept">
        <h2 id="privacy-kept">{t('privacy.kept')}</h2>
        <RecordParts />
      </section>
      <section className={classes.section} aria-labelledby="privacy-votes">
        <h2 id="privacy-votes">{t('privacy.votes')}</h2>
        <p>{t('privacy.votesText')}</p>
        <div>
          <LinkButton to="/challenges" variant="default">
            {t('privacy.votesLink')}
          </LinkButton>
        </div>
      </section>
      <section className={classes.section} aria-labelledby="privacy-doors">
        <h2 id="privacy-doors">{t('privacy.doors')}</h2>
        <p>{t('privacy.doorsText')}</p>
        <div>
          <LinkButton to="/settings/security" variant="default">
            {t('security.link')}
          </LinkButton>
        </div>
      </section>
      <AccessLog />
      <ExportSection />
      <EraseSection />
    </div>
  );
}
