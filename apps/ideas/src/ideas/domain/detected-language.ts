import type { Language } from '@zwerm/domain/language';

// Frequent words that the other language does not have: "in", "is", "was" or "we" would tell nothing.
const tellingWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    (
      'de het een en van ik te dat die niet zijn op aan met voor er maar om hem dan zou of wat mijn dit zo door ' +
      'over ze bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze nog zal zij nu geen omdat iets ' +
      'worden toch al waren veel meer doen moet zonder kan hun dus alles onder ja eens hier wie werd altijd wordt ' +
      'kunnen ons zelf tegen na wil kon niets uw iemand wij jullie onze elke elk zodat wel laat'
    ).split(' '),
  ),
  en: new Set(
    (
      'the and of to that it for you with on this are be at have from or by but not what all were when your can ' +
      'there an which their if do will each about how up out them then she many some so these would other into ' +
      'has more her two like him see could no make than been its who now people my made over did down only way ' +
      'use may our us should every let they because without any where why'
    ).split(' '),
  ),
};

/**
 * The language a text seems to be written in, by counting telling words. Dutch when it cannot be told: a wrong
 * guess costs a little in searching and nothing else.
 */
export function detectedLanguage(text: string): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: Language): number =>
    words.filter((word) => tellingWords[language].has(word)).length;
  return count('en') > count('nl') ? 'en' : 'nl';
}
