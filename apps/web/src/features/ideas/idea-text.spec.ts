import { proposedTitle } from './idea-text.js';

describe('a proposed title', () => {
  it('is the first line', () => {
    expect(proposedTitle('\n  Melden met één foto \nDat gaat sneller.')).toBe('Melden met één foto');
  });

  it('never exceeds 80 characters and ends at a word', () => {
    const title = proposedTitle('woord '.repeat(30));
    expect(title.length).toBeLessThanOrEqual(80);
    expect(title.endsWith('woord')).toBe(true);
  });

  it('ends at a pause when there is one', () => {
    const body =
      'Zet op elke rekening één grote zin met het verbruik, met een melding als het meer is dan vorig jaar';
    expect(proposedTitle(body)).toBe('Zet op elke rekening één grote zin met het verbruik');
  });

  it('cuts a line without spaces', () => {
    expect(proposedTitle('x'.repeat(200))).toHaveLength(80);
  });
});
