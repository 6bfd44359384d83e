import type { PairCount } from '@zwerm/ranking/choice/pair-wins';
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
      return { ideaId: `idea-${index}`, ...none, agree, disagree: n - agree, byPart };
    });
    const byId = new Map(counts.map((count) => [count.ideaId, count]));
    const rankings = new CountedRankings(thread);
    const pairs = counts.slice(1).map(({ ideaId }, index) => ({
      ...{ first: `idea-${index}`, second: ideaId, firstWins: 1 + (index % 3), secondWins: index % 2 },
    }));
    const lineOf = ({ first, second, firstWins, secondWins }: PairCount) =>
      `${first} ${second} ${firstWins} ${secondWins}`;
    const bytesOf = (comparisons: readonly PairCount[]) =>
      JSON.stringify(rankCounts(round, counts, 300, comparisons));
    try {
      const plain = await rankings.of(round, byId, 300, { changed: [], ends: [] });
      expect(JSON.stringify(plain.ranking)).toBe(bytesOf([]));
      const compared = await rankings.of(round, byId, 300, { changed: pairs.map(lineOf), ends: [] });
      expect(compared.ranking.methodVersion).toBe('agree-disagree-pass/6');
      expect(JSON.stringify(compared.ranking)).toBe(bytesOf(pairs));

      const again = await rankings.of(round, byId, 300, { kept: compared.kept, changed: [], ends: [] });
      expect(JSON.stringify(again.ranking)).toBe(bytesOf(pairs));
      const moved = { ...pairs[0]!, firstWins: 9 };
      const later = { kept: again.kept, changed: [lineOf(moved)], ends: [] };
      expect(JSON.stringify((await rankings.of(round, byId, 300, later)).ranking)).toBe(
        bytesOf([moved, ...pairs.slice(1)]),
      );
    } finally {
      await thread.onModuleDestroy();
    }
  });
});
