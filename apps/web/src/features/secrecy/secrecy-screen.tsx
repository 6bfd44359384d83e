import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { useTexts } from '../../lib/texts.js';
import classes from './secrecy-screen.module.css';

const protectedParts = ['key', 'nobody', 'few', 'day', 'gone'] as const;
const unprotectedParts = ['operator', 'network', 'watched', 'reason', 'own'] as const;

/** What a secret round protects and what it does not, so that nobody votes in it believing more than is true. */
export function SecrecyScreen() {
  const { t } = useTexts();
  return (
    <div className={classes.screen}>
      <PageTitle>{t('secrecy.title')}</PageTitle>
      <p>{t('secrecy.intro')}</p>
      <section aria-labelledby="secrecy-does">
        <h2 id="secrecy-does">{t('secrecy.does')}</h2>
        <ul>
          {protectedParts.map((part) => (
            <li key={part}>{t(`secrecy.does.${part}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="secrecy-does-not">
        <h2 id="secrecy-does-not">{t('secrecy.doesNot')}</h2>
        <ul>
          {unprotectedParts.map((part) => (
            <li key={part}>{t(`secrecy.doesNot.${part}`)}</li>
          ))}
        </ul>
      </section>
      <Notice tone="accent" icon="warning">
        <p>{t('secrecy.binding')}</p>
      </Notice>
    </div>
  );
}
