import { allowsTypos, searchLimits, searchWords, withSwaps } from './search-text.js';

const texts = (text: string): string[] => searchWords(text).map((word) => word.text);

describe('the words of a search', () => {
  it('are what stands between spaces and signs', () => {
    expect(texts(' Noor  de Wit, (netbeheer) ')).toEqual(['Noor', 'de', 'Wit', 'netbeheer']);
    expect(texts("d'Hondt Jean-Luc")).toEqual(["d'Hondt", 'Jean-Luc']);
  });

  it('hold nothing that a search pattern could read as a sign of its own', () => {
    expect(texts(String.raw`%_\ 100% a_b`)).toEqual(['100', 'a', 'b']);
  });

  it('are each there once, and only so many of them', () => {
    expect(texts('jan jan jan')).toEqual(['jan']);
    expect(texts('a b c d e f g h')).toHaveLength(searchLimits.words);
    expect(texts('x'.repeat(500))[0]).toHaveLength(searchLimits.wordLength);
  });

  it('count from the beginning of a word when they are short, and then allow no typos', () => {
    expect(searchWords('an')[0]).toEqual({ text: 'an', isBeginning: true });
    expect(allowsTypos(searchWords('jan de'))).toBe(false);
    expect(allowsTypos(searchWords('jansn'))).toBe(true);
  });

  it('can be a word in which two letters changed places', () => {
    expect(withSwaps('jan')).toEqual(['ajn', 'jna']);
    expect(withSwaps('aa')).toEqual([]);
  });
});
