import { useQueryClient } from '@tanstack/react-query';
import type { Language } from '../api/types.js';
import { useLanguage } from '../lib/language.js';
import { meQuery, useChangeMe } from '../lib/queries/me.js';
import { useTexts } from '../lib/texts.js';
import classes from './language-switch.module.css';

const languages: readonly Language[] = ['nl', 'en'];

/** Changes the texts at once; for a signed-in person the choice is kept in the profile too. */
export function LanguageSwitch() {
  const { t } = useTexts();
  const { language, choose } = useLanguage();
  const client = useQueryClient();
  const change = useChangeMe();
  const pick = (next: Language): void => {
    choose(next);
    if (client.getQueryData(meQuery.queryKey)) change.mutate({ language: next });
  };
  return (
    <div role="group" aria-label={t('app.language')} className={classes.switch}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={language === one}
          aria-label={`${one.toUpperCase()}: ${t(`language.${one}`)}`}
          className={classes.option}
          onClick={() => pick(one)}
        >
          <span aria-hidden="true">{one.toUpperCase()}</span>
        </button>
      ))}
    </div>
  );
}
