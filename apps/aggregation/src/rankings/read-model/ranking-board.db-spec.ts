import { rulesOf } from '@zwerm/domain/voting-rules';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { rankCounts } from '@zwerm/ranking/round-counts';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { CountedRankings } from '../counted-rankings.js';
import { BoardRows, type BoardChanges } from '../persistence/board-rows.js';
import { readComparisons } from '../persistence/read-comparisons.js';
import { readWholeCounts } from '../persistence/read-round-counts.js';
import { RankingBoard } from './ranking-board.js';

jest.setTimeout(60_000);

describe('the board of a round in which people judge and compare', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const boardOf = (): RankingBoard => new RankingBoard(service.get(CountedRankings), () => '');
  const refreshed = async (board: RankingBoard, { challengeId }: Scene): Promise<BoardChanges> => {
    const changes = await service.get(BoardRows).since({ challengeId }, board.seen);
    await board.takeIn(changes!);
    return changes!;
  };
  /** As who counts all of it from nothing, pair by pair, has the ranking. */
  const counted = async ({ roundId: id }: Scene, participants: number) => {
    const round = { id, method: 'agree-disagree-pass' as const, strata: [] };
    const ask = (sql: string, given: readonly unknown[]): Promise<unknown[]> =>
      service.database.query(sql, [...given]);
    const counts = await readWholeCounts(ask, round);
    const pairs = await readComparisons(ask, round, (table) => table);
    const rules = rulesOf('agree-disagree-pass');
    return rankCounts({ ...round, rules }, counts, participants, pairs);
  };
  const opened = async (ideas: number, changes: Parameters<Scene['opened']>[0] = {}) => {
    const scene = new Scene();
    const ids = Array.from({ length: ideas }, (_, at) => scene.submitted(`Idea ${at}`).ideaId);
    scene.published();
    scene.opened(changes);
    ids.forEach((id, at) => {
      for (let voter = 0; voter < 6; voter += 1)
        scene.cast(`voter ${voter}`, id, voter > at % 6 ? 'agree' : 'disagree');
    });
    await service.wire.deliver(...scene.events);
    return { scene, ids };
  };
  const set = (ids: readonly string[], from: number, step: number): string[] =>
    [0, 1, 2, 3].map((at) => ids[(from + at * step) % ids.length]!);

  it.each([
    ['on the event loop', 12, 3],
    ['beside it', 24, 40],
  ])(
    'is after each refresh what a fresh one is, and what everything counted anew is (%s)',
    async (_, n, sets) => {
      const { scene, ids } = await opened(n);
      const [a, b] = [ids[0]!, ids[1]!];
      const [low, high] = [a, b].sort() as [string, string];
      let mergeId = '';
      const merge = (): CloudEvent[] => {
        const merged = scene.merged(ids[5]!, ids[2]!);
        mergeId = merged.mergeId;
        return [merged];
      };
      const steps: (() => CloudEvent[])[] = [
        () =>
          Array.from({ length: sets }, (_s, at) =>
            scene.compared('voter 0', set(ids, at, 1 + (at % 5))),
          ).flat(),
        () => [scene.cast('voter 1', a, 'pass')],
        () => [scene.cast('voter 0', low, 'second', high)],
        () => [scene.cast('voter 0', low, 'first', high)],
        merge,
        () => [scene.cast('voter 2', b, 'pass')],
        () => [scene.unmerged(mergeId)],
        () => [scene.uncast('voter 0', low, high)],
      ];
      const warm = boardOf();
      await refreshed(warm, scene);
      const told: number[] = [];
      for (const step of steps) {
        await service.wire.deliver(...step());
        const { comparisons } = await refreshed(warm, scene);
        told.push(comparisons!.changed.length);
        const cold = boardOf();
        await refreshed(cold, scene);
        const { ranking } = warm.view!;
        expect(ranking!.lines).toEqual(cold.view!.ranking!.lines);
        const anew = await counted(scene, 6);
        expect(ranking!.lines).toEqual(anew.ideas);
        expect(ranking!.prior).toEqual(anew.parameters);
      }
      expect(told).toEqual([expect.any(Number), 0, 1, 1, 0, 0, 0, 1]);
      expect(warm.view!.ranking!.head.methodVersion).toBe('agree-disagree-pass/5');
    },
  );

  it('reads no comparisons while nobody may see what they make, and all of them once anybody may', async () => {
    const rules = { ...rulesOf('agree-disagree-pass', { secrecy: 'secret' }) };
    const told = { ...rules, criteria: [], juryGroupIds: [], juryPersonIds: [] };
    const scene = new Scene();
    const ids = Array.from({ length: 6 }, (_, at) => scene.submitted(`Idea ${at}`).ideaId);
    scene.published();
    scene.opened({ rules: told });
    scene.compared('one', ids.slice(0, 4));
    await service.wire.deliver(...scene.events);
    const board = boardOf();
    expect((await refreshed(board, scene)).comparisons).toBeUndefined();
    expect(board.view!.ranking).toBeUndefined();
    await service.wire.deliver(
      ...['two', 'three', 'four'].map((voter) => scene.cast(voter, ids[0]!, 'agree')),
    );
    expect((await refreshed(board, scene)).comparisons).toBeUndefined();
    await service.wire.deliver(scene.cast('five', ids[1]!, 'agree'));
    expect((await refreshed(board, scene)).comparisons!.changed.length).toBeGreaterThan(0);
    const anew = await counted(scene, 5);
    expect(anew.methodVersion).toBe('agree-disagree-pass/5');
    expect(board.view!.ranking!.lines.slice(0, anew.ideas.length)).toEqual(anew.ideas);
  });
});
