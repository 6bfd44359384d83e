import fc from 'fast-check';
import { proposedTitle } from './proposed-title.js';

describe('a proposed title', () => {
  it.each([
    ['the first line', 'Eerste regel\nen de rest', 'Eerste regel'],
    [
      'the first line that says something',
      '\n  \n- ok\nDe echte eerste regel\nmeer',
      'De echte eerste regel',
    ],
    ['a line without list and heading marks', '## > - Een kop\nmeer', 'Een kop'],
    ['single spaces', 'Veel   witte\truimte hier', 'Veel witte ruimte hier'],
    ['all lines when each says little', 'a b\nc d\ne f', 'a b c d e f'],
    [
      'whole words up to 80 characters',
      'Laat bij elke schakelhandeling op een station een tweede collega meekijken die niets anders doet',
      'Laat bij elke schakelhandeling op een station een tweede collega meekijken die',
    ],
    [
      'a line of exactly 80 characters',
      `${'a'.repeat(39)} ${'b'.repeat(40)} c`,
      `${'a'.repeat(39)} ${'b'.repeat(40)}`,
    ],
    ['80 characters of an endless word', 'x'.repeat(200), 'x'.repeat(80)],
  ])('is %s', (_name, body, title) => expect(proposedTitle(body)).toBe(title));

  it('never is longer than 80 characters and never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (body) => {
        const title = proposedTitle(body);
        expect(Array.from(title).length).toBeLessThanOrEqual(80);
        expect(title.isWellFormed()).toBe(true);
      }),
    );
  });
});
