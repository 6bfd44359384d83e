import { rulesOf } from '@zwerm/domain/voting-rules';
import { CountingThread } from '../thread/counting-thread.js';
import { CountedRankings } from './counted-rankings.js';
import { rankCounts, type IdeaCounts } from '@zwerm/ranking/round-counts';

describe('rankings of what was counted', () => {
  it('are the same bytes beside the event loop as on it', async () => {
    const thread = new CountingThread();
    const round = {
      method: 'agree-disagree-pass' as const,
      rules: rulesOf('agree-disagree-pass'),
      strata: [60, 40].map((people, index) => ({ members: [`unit ${index}`], people })),
    };
    const counts = Array.from({ length: 300 }, (_, index): IdeaCounts => {
      const [trials, agrees] = [
        [index % 7, index % 5],
        [index % 4, index % 3],
      ] as const;
      const byPart = {
        trials: [...trials],
        agrees: agrees.map((agree, g) => Math.min(agree, trials[g] ?? 0)),
      };
      const agree = byPart.agrees.reduce((sum, count) => sum + count, 0);
      const n = trials.reduce((sum, count) => sum + count, 0);
      const none = { pass: 0, supporters: 0, marks: 0, points: 0 };
      return { ideaId: `idea ${index}`, ...none, agree, disagree: n - agree, byPart };
    });
    const byId = new Map(counts.map((count) => [count.ideaId, count]));
    try {
      const ranking = await new CountedRankings(thread).of(round, byId, 300, []);
      expect(JSON.stringify(ranking)).toBe(JSON.stringify(rankCounts(round, counts, 300)));
      const pairs = counts.slice(1).map(({ ideaId }, index) => ({
        ...{ first: `idea ${index}`, second: ideaId, firstWins: 1 + (index % 3), secondWins: index % 2 },
      }));
      const compared = await new CountedRankings(thread).of(round, byId, 300, pairs);
      expect(compared.methodVersion).toBe('agree-disagree-pass/6');
      expect(JSON.stringify(compared)).toBe(JSON.stringify(rankCounts(round, counts, 300, pairs)));
    } finally {
      await thread.onModuleDestroy();
    }
  });
});
