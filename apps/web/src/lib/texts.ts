import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Language } from '../api/types.js';
import type { Problem } from '../api/problem.js';
import type catalogue from '../i18n/nl.json';

export type TextKey = keyof typeof catalogue;
export type TextValues = Record<string, string | number | Date>;

export interface Texts {
  readonly language: Language;
  t(key: TextKey, values?: TextValues): string;
  /** The sentence for a problem's code; codes without one get the general sentence. */
  problem(problem: Problem): string;
}

/** From here on somebody is told to wait for minutes; below it for seconds, and `minutes` is 0. */
const shortestInMinutes = 120;

/** The screens' only source of words: typed keys of the catalogues in `i18n/`. */
export function useTexts(): Texts {
  const intl = useIntl();
  return useMemo(() => {
    const t = (key: TextKey, values?: TextValues): string => intl.formatMessage({ id: key }, values);
    return {
      language: intl.locale === 'en' ? 'en' : 'nl',
      t,
      problem: ({ code, errors, retryAfterSeconds: seconds }) => {
        // Where the problem says which of several reasons it has, that one is told.
        const closer = `problem.${code}.${errors[0]?.code ?? ''}`;
        const key = closer in intl.messages ? closer : `problem.${code}`;
        if (!(key in intl.messages)) return t('problem.fallback');
        return t(key as TextKey, {
          seconds,
          minutes: seconds < shortestInMinutes ? 0 : Math.ceil(seconds / 60),
        });
      },
    };
  }, [intl]);
}
