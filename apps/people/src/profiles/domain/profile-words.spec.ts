import { tidyLanguages, tidyWords } from './profile-words.js';

describe('the words of a profile', () => {
  it('are tidied, and each is there once whatever its case or accents', () => {
    expect(tidyWords(['  Zonne   energie ', 'zonne energie', 'Café', 'cafe', 'Excel'])).toEqual([
      'Zonne energie',
      'Café',
      'Excel',
    ]);
  });

  it('take the spelling that is in use', () => {
    expect(tidyWords(['scada'], new Map([['scada', 'SCADA']]))).toEqual(['SCADA']);
  });

  it.each(['nl', 'en', 'fy', 'rif', 'nl-BE', 'es-419'])('take %s as a language', (tag) => {
    expect(tidyLanguages([tag, tag])).toEqual([tag]);
  });

  it.each(['Nederlands', 'n', 'nl_BE', '<b>', 'NL', 'nl-x-private'])('refuse %s as a language', (tag) => {
    expect(() => tidyLanguages([tag])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
