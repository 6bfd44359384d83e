import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rankAgreeDisagreePass } from './ranking.js';
import { wilsonInterval } from './wilson.js';

interface ExpectedComment {
  tid: number;
  agree: number;
  disagree: number;
  seen: number;
  wilsonLower95: number;
  wilsonUpper95: number;
  wilsonLowerAgreeOverAD95: number;
}

const folder = path.resolve(__dirname, '../fixtures/polis');

describe.each(['brexit-consensus', 'london.youth.policing'])('the real conversation %s', (name) => {
  const expected = JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8')) as {
    comments: ExpectedComment[];
  };
  const ranked = rankAgreeDisagreePass(
    expected.comments.map(({ tid, agree, disagree, seen }) => ({
      ideaId: `${tid}`,
      agree,
      disagree,
      pass: seen - agree - disagree,
    })),
  ).ideas;

  it('has the independently computed Wilson bounds to 1e-9', () => {
    expect(expected.comments.length).toBeGreaterThan(30);
    for (const comment of expected.comments) {
      const ofSeen = wilsonInterval(comment.agree, comment.seen);
      const idea = ranked.find(({ ideaId }) => ideaId === `${comment.tid}`);
      expect(Math.abs(ofSeen.low - comment.wilsonLower95)).toBeLessThan(1e-9);
      expect(Math.abs(ofSeen.high - comment.wilsonUpper95)).toBeLessThan(1e-9);
      expect(Math.abs((idea?.wilsonLow ?? NaN) - comment.wilsonLowerAgreeOverAD95)).toBeLessThan(1e-9);
    }
  });

  it('separates the statements into tiers without claiming to tell all of them apart', () => {
    const tiers = ranked.at(-1)?.tier ?? 0;
    expect(tiers).toBeGreaterThan(2);
    expect(tiers).toBeLessThan(ranked.length / 2);
  });
});
