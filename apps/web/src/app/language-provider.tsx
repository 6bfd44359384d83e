import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import type { Language } from '../api/types.js';
import { LanguageContext, loadCatalogue, rememberLanguage } from '../lib/language.js';

interface Props {
  readonly language: Language;
  readonly messages: Record<string, string>;
  readonly children: ReactNode;
}

/** Holds the chosen language and its texts; the old texts stay on screen until the new ones are here. */
export function LanguageProvider({ language, messages, children }: Props) {
  const [current, setCurrent] = useState({ language, messages });
  const choose = useCallback((next: Language) => {
    rememberLanguage(next);
    void loadCatalogue(next).then((loaded) => setCurrent({ language: next, messages: loaded }));
  }, []);
  useEffect(() => {
    document.documentElement.lang = current.language;
  }, [current.language]);
  const choice = useMemo(() => ({ language: current.language, choose }), [current.language, choose]);
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={current.language} messages={current.messages}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}
