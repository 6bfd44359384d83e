// What the mock's votes add up to.
import { ideas, uuid } from './content.mjs';

export const votes = new Map();
export const standing = { asOf: new Date(Date.now() - 60_000).toISOString(), version: 1 };

export function ranked(c) {
  const rows = ideas
    .filter((idea) => idea.challengeId === c.id && idea.state === 'submitted')
    .map((idea, n) => {
      const pass = 9 + (n % 5),
        total = n === 12 ? 3 : 140 - n * 6;
      const share = n < 3 ? 0.84 - n * 0.012 : 0.78 - n * 0.042,
        agree = Math.round(total * share),
        half = 0.9 / Math.sqrt(total);
      const low = Math.max(0, share - half),
        high = Math.min(1, share + half);
      return {
        ideaId: idea.id,
        title: idea.title,
        score: share,
        low,
        high,
        n: total,
        agree,
        disagree: total - agree,
        pass,
        wilsonLow: low,
        wilsonHigh: high,
      };
    });
  rows.sort((a, b) => b.score - a.score);
  return rows.map((row, n) => ({ ...row, rank: n + 1, tier: n < 3 ? 1 : n < 8 ? 2 : 3 }));
}
export const roundOf = (c, me) => {
  if (!['voting', 'review'].includes(c.phase)) return null;
  const own = ideas.filter((idea) => idea.challengeId === c.id && votes.has(me.id + idea.id)).length;
  const window = c.phases.find((one) => one.phase === 'voting');
  return {
    id: uuid('5', 1),
    challengeId: c.id,
    method: c.method,
    scale: c.method === 'support' ? ['support'] : ['agree', 'disagree', 'pass'],
    state: c.phase === 'voting' ? 'open' : 'closed',
    opensAt: window.startsAt,
    closesAt: window.endsAt,
    closedAt: c.phase === 'voting' ? null : window.endsAt,
    results: c.results,
    eligible: true,
    own: { voted: own, votable: ideas.filter((idea) => idea.challengeId === c.id).length },
    turnout: { participants: 212, eligible: 600 },
  };
};
export const rankingOf = (c, rows) => ({
  challengeId: c.id,
  roundId: uuid('5', 1),
  method: c.method,
  methodVersion: `${c.method}/1`,
  state: c.phase === 'voting' ? 'live' : 'frozen',
  asOf: standing.asOf,
  version: standing.version,
  participants: 212,
  eligible: 600,
  ballots: 1934,
  hash: c.phase === 'voting' ? null : 'b7c1e0f2a94d53186c7fe2d0a1b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5',
  items: rows,
  nextCursor: null,
});
