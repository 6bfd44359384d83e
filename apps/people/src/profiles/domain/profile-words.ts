import { DomainError } from '@zwerm/domain/domain-error';

/** What people describe themselves with in words of their own. */
export const wordFields = ['expertise', 'interests'] as const;
export type WordField = (typeof wordFields)[number];

/** How many words a profile holds of each sort, and how long they are, in characters. */
export const profileLimits = { expertise: 30, interests: 30, languages: 20, wordLength: 60 } as const;

/**
 * Expertise or interests as people give them: spaces tidied, each word once whatever its case, in the order given.
 * @param known spellings in use by folded form, so that one subject keeps one name
 */
export function tidyWords(
  words: readonly string[],
  known: ReadonlyMap<string, string> = new Map(),
): string[] {
  const kept = new Map<string, string>();
  for (const word of words) {
    const tidy = word.trim().replaceAll(/\s+/g, ' ');
    const folded = foldedWord(tidy);
    if (folded && !kept.has(folded)) kept.set(folded, known.get(folded) ?? tidy);
  }
  return [...kept.values()];
}

export const foldedWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();

// "nl", "en", "fy", "rif", "nl-BE": what browsers can name (BCP 47 without extensions).
const languageTag = /^[a-z]{2,3}(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** @throws DomainError invalid-input for anything that is no language tag */
export function tidyLanguages(tags: readonly string[]): string[] {
  for (const tag of tags)
    if (!languageTag.test(tag))
      throw new DomainError('invalid-input', 'languages are tags such as nl, en or nl-BE', [
        { pointer: '/spokenLanguages', detail: 'not a language tag' },
      ]);
  return [...new Set(tags)];
}
