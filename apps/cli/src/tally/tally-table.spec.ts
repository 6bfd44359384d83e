import type { FileTally, TalliedLine } from './tally-file.js';
import { tallyTable } from './tally-table.js';

const line: TalliedLine = {
  id: '1',
  rank: 1,
  tier: 1,
  score: 0.75,
  low: 0.6,
  high: 0.871,
  n: 12,
  agree: 9,
  disagree: 3,
  pass: 2,
  wilsonLow: 0.4,
  wilsonHigh: 0.9,
  wilsonLowOfSeen: 0.3,
  wilsonHighOfSeen: 0.8,
  moderatedOut: false,
  text: 'More trees',
};
const tally: FileTally = {
  format: 'polis',
  method: 'agree-disagree-pass',
  methodVersion: 'agree-disagree-pass/3',
  source: 'streets',
  title: 'Streets',
  participants: 14,
  parameters: { mu: 0.66, tau2: 1, om2: 0.000001 },
  ideas: [line],
  hash: 'abc',
};
const rowsOf = (ideas: readonly TalliedLine[]): string[] =>
  tallyTable({ ...tally, ideas })
    .split('\n')
    .slice(4);

describe('table of a tally', () => {
  it('shows shares in percent under their headings', () => {
    const [heading, row] = tallyTable(tally).split('\n').slice(3);
    expect(heading?.trim().split(/\s{2,}/)).toEqual([
      'rank',
      'tier',
      'score',
      '90 % interval',
      'n',
      'agree',
      'disagree',
      'pass',
      'idea',
    ]);
    expect(row?.trim().split(/\s{2,}/)).toEqual([
      '1',
      '1',
      '75.0 %',
      '60.0 % – 87.1 %',
      '12',
      '9',
      '3',
      '2',
      'More trees',
    ]);
  });

  it('says which ideas a moderator took out', () => {
    const nowhere = { rank: null, tier: null, score: null, low: null, high: null };
    expect(rowsOf([{ ...line, ...nowhere, moderatedOut: true }])[0]).toContain('taken out');
  });

  it('shortens long texts and lets none of them drive the terminal', () => {
    const [long, hostile] = rowsOf([
      { ...line, text: 'x'.repeat(100) },
      { ...line, text: 'red \u001b[31m and\nnew line \u202e' },
    ]);
    expect(long).toMatch(/ x{59}…$/);
    expect(hostile).toMatch(/ red {2}\[31m and new line$/);
  });
});
