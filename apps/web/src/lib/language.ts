import { createContext, useContext } from 'react';
import type { Language } from '../api/types.js';
import { readStored, writeStored } from './stored-value.js';

const storageKey = 'zwerm.language';

export interface LanguageChoice {
  readonly language: Language;
  choose(language: Language): void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'nl', choose: () => undefined });

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The language before anyone signed in: an earlier choice on this device, else the browser's, else Dutch. */
export function firstLanguage(preferred: readonly string[]): Language {
  const stored = readStored(storageKey);
  if (stored === 'nl' || stored === 'en') return stored;
  for (const tag of preferred) {
    const base = tag.slice(0, 2).toLowerCase();
    if (base === 'nl' || base === 'en') return base;
  }
  return 'nl';
}

export function rememberLanguage(language: Language): void {
  writeStored(storageKey, language);
}

export async function loadCatalogue(language: Language): Promise<Record<string, string>> {
  const module = language === 'en' ? await import('../i18n/en.json') : await import('../i18n/nl.json');
  return module.default;
}
