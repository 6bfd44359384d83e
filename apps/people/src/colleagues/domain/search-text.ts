/** How much of what somebody types is looked at. Lengths in characters. */
export const searchLimits = { text: 200, words: 6, wordLength: 40, shortestForTypos: 4 } as const;

/** A word of a search. Of very short ones only the beginning of a word counts: "an" is Anna, not Jansen. */
export interface SearchWord {
  readonly text: string;
  readonly isBeginning: boolean;
}

/** The words to look for; everything that is no letter or digit separates them. */
export function searchWords(text: string): SearchWord[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, searchLimits.wordLength)))]
    .slice(0, searchLimits.words)
    .map((word) => ({ text: word, isBeginning: word.length < 3 }));
}

/** Whether it makes sense to look for what only resembles these words. */
export const allowsTypos = (words: readonly SearchWord[]): boolean =>
  words.some(({ text }) => text.length >= searchLimits.shortestForTypos);

/** The word with each two letters beside each other swapped: the typo that shared trigrams see least of. */
export function withSwaps(word: string): string[] {
  const letters = [...word];
  const swaps = letters.slice(1).map((letter, index) => {
    const swapped = [...letters];
    swapped[index] = letter;
    swapped[index + 1] = letters[index] ?? '';
    return swapped.join('');
  });
  return [...new Set(swaps)].filter((swapped) => swapped !== word);
}
