import { randomUUID } from 'node:crypto';
import { rankingFrozen } from '@zwerm/contracts/events/aggregation-events';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { mergedPairs, type PairCount } from '@zwerm/ranking/choice/pair-wins';
import type { RankedIdea } from '@zwerm/ranking/posterior-ranking';
import { rankCounts, type IdeaCounts } from '@zwerm/ranking/round-counts';
import { firstDifference } from '@zwerm/ranking/snapshot/first-difference';
import { recomputed, type Snapshot } from '@zwerm/ranking/snapshot/snapshot';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aResultsReader, eventually, Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { ReadExplanation } from '../../reasons/use-cases/read-explanation.js';
import { ReadRanking } from './read-ranking.js';

jest.setTimeout(60_000);

interface Page {
  readonly methodVersion: string;
  readonly state: string;
  readonly hash: string | null;
  readonly items: readonly (RankedIdea & { readonly title: string })[];
}

describe('a ranking of ideas that people judged and compared', () => {
  let service: ServiceUnderTest;
  const reader = aResultsReader();
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const read = async ({ challengeId }: Scene): Promise<Page> => {
    const { json } = await service.get(ReadRanking).execute({ challengeId, reader, limit: 50 });
    return JSON.parse(json.toString()) as Page;
  };
  const until = (scene: Scene, check: (page: Page) => void) =>
    eventually(async () => {
      const page = await read(scene);
      check(page);
      return page;
    });
  const parts = [
    { members: [randomUUID()], people: 300 },
    { members: ['no-unit'], people: 100 },
  ];

  /** Twelve ideas that eight people of each part judged, better first; each compared with the next by two people. */
  const judged = (kind: 'one crowd' | 'divided' | 'secret') => {
    const scene = new Scene();
    scene.stratumOf = (voter) =>
      kind === 'one crowd' ? undefined : { north: 0, south: 1 }[voter.split(' ')[0]!];
    const ids = Array.from({ length: 12 }, (_, at) => scene.submitted(`Idea ${at}`).ideaId);
    scene.published();
    const rules = rulesOf('agree-disagree-pass', kind === 'secret' ? { secrecy: 'secret' } : {});
    scene.opened({
      ...(kind !== 'one crowd' && { strata: parts }),
      rules: { ...rules, criteria: [], juryGroupIds: [], juryPersonIds: [] },
    });
    for (const part of ['north', 'south'])
      for (let voter = 0; voter < 8; voter += 1)
        ids
          .slice(0, 11)
          .forEach((id, at) =>
            scene.cast(
              `${part} ${voter}`,
              id,
              voter + (part === 'north' ? 0 : 1) > at * 0.7 ? 'agree' : 'disagree',
            ),
          );
    return { scene, ids };
  };
  const orderOf = ({ items }: Page): string[] => items.map(({ ideaId }) => ideaId);

  it.each([
    ['one crowd', 'agree-disagree-pass/3', 'agree-disagree-pass/5'],
    ['divided', 'agree-disagree-pass/4', 'agree-disagree-pass/6'],
    ['secret', 'agree-disagree-pass/3', 'agree-disagree-pass/5'],
  ] as const)('starts from what people preferred (%s)', async (kind, before, after) => {
    const { scene, ids } = judged(kind);
    const fresh = ids[11]!;
    await service.wire.deliver(...scene.events);
    const plain = await until(scene, ({ items }) => expect(items[0]!.n).toBe(16));
    expect([plain.methodVersion, orderOf(plain)[11]]).toEqual([before, fresh]);

    const sets = Array.from({ length: 9 }, (_, at) => [fresh, ids[at]!, ids[at + 1]!, ids[at + 2]!]);
    await service.wire.deliver(...sets.flatMap((set, at) => scene.compared(`north ${at % 8}`, set)));
    const compared = await until(scene, (page) => expect(orderOf(page).indexOf(fresh)).toBeLessThan(3));
    expect(compared.methodVersion).toBe(after);
    expect(compared.items[0]).not.toHaveProperty('strength');

    const why = await service
      .get(ReadExplanation)
      .execute({ challengeId: scene.challengeId, reader, ideaId: fresh });
    const moved = why.terms.find(({ kind: of }) => of === 'comparisons')!;
    expect(moved.points).toBeGreaterThan(0.02);
    expect(why.terms.reduce((sum, { points }) => sum + points, why.start)).toBeCloseTo(why.score, 9);
    expect(why.score).toBe(compared.items.find(({ ideaId }) => ideaId === fresh)!.score);
  });

  it('follows changed and withdrawn comparisons, and is without any the ranking of before', async () => {
    const { scene, ids } = judged('one crowd');
    const [a, b, c, d] = [ids[11]!, ids[0]!, ids[1]!, ids[2]!];
    await service.wire.deliver(...scene.events);
    const plain = await until(scene, ({ items }) => expect(items[0]!.n).toBe(16));
    await service.wire.deliver(...scene.compared('north 1', [a, b, c, d]));
    await until(scene, ({ methodVersion }) => expect(methodVersion).toBe('agree-disagree-pass/5'));
    const [low, high] = [a, b].sort() as [string, string];
    await service.wire.deliver(scene.cast('north 1', low, a === low ? 'second' : 'first', high));
    const pairs = [a, b, c, d]
      .sort()
      .flatMap((one, at, all) => all.slice(at + 1).map((other) => [one, other]));
    await service.wire.deliver(...pairs.map(([one, other]) => scene.uncast('north 1', one!, other)));
    const after = await until(scene, ({ methodVersion }) =>
      expect(methodVersion).toBe('agree-disagree-pass/3'),
    );
    expect(after.items).toEqual(plain.items);
  });

  it('lets a survivor have what was said of an idea that went up in it, and gives it back', async () => {
    const { scene, ids } = judged('one crowd');
    const [fresh, twin] = [scene.submitted('Fresh').ideaId, scene.submitted('Twin').ideaId];
    for (let voter = 0; voter < 8; voter += 1)
      scene.compared(`north ${voter}`, [twin, ids[voter]!, ids[voter + 1]!, ids[voter + 2]!]);
    scene.compared('south 1', [twin, fresh, ids[3]!, ids[4]!]);
    await service.wire.deliver(...scene.events);
    const placeOf = (page: Page, id: string) => orderOf(page).indexOf(id);
    const apart = await until(scene, (page) => expect(placeOf(page, twin)).toBeLessThan(3));
    expect(placeOf(apart, fresh)).toBeGreaterThan(placeOf(apart, twin));
    const merge = scene.merged(twin, fresh);
    await service.wire.deliver(merge);
    const together = await until(scene, (page) => expect(placeOf(page, twin)).toBe(-1));
    expect(placeOf(together, fresh)).toBeLessThan(3);
    await service.wire.deliver(scene.unmerged(merge.mergeId));
    const again = await until(scene, (page) => expect(placeOf(page, twin)).toBeGreaterThan(-1));
    expect(again.items).toEqual(apart.items);
  });

  it('goes on counting what was compared with an idea that is withdrawn', async () => {
    const { scene, ids } = judged('one crowd');
    const [fresh, gone] = [ids[11]!, ids[0]!];
    for (let voter = 0; voter < 8; voter += 1)
      scene.compared(`north ${voter}`, [fresh, gone, ids[voter + 1]!, ids[voter + 2]!]);
    await service.wire.deliver(...scene.events);
    const before = await until(scene, (page) => expect(orderOf(page).indexOf(fresh)).toBeLessThan(3));
    await service.wire.deliver(scene.withdrawn(gone));
    const after = await until(scene, (page) => expect(orderOf(page)).not.toContain(gone));
    const scoresOf = ({ items }: Page) => new Map(items.map(({ ideaId, score }) => [ideaId, score]));
    const scores = scoresOf(before);
    scores.delete(gone);
    expect(scoresOf(after)).toEqual(scores);
  });

  it.each(['one crowd', 'divided', 'secret'] as const)(
    'is frozen with what it was made from, so that anybody can compute it again (%s)',
    async (kind) => {
      const { scene, ids } = judged(kind);
      scene.compared('north 2', [ids[5]!, ids[2]!, ids[3]!, ids[1]!]);
      scene.compared('south 3', [ids[5]!, ids[7]!, ids[0]!, ids[6]!]);
      const { mergeId: _ } = scene.merged(ids[7]!, ids[6]!);
      await service.wire.deliver(...scene.events);
      const live = await until(scene, ({ methodVersion }) => expect(methodVersion).toMatch(/\/[56]$/));
      await service.wire.deliver(scene.closed());
      const frozen = await until(scene, ({ state }) => expect(state).toBe('frozen'));
      expect(frozen.items).toEqual(live.items);
      const told = (await service.published(rankingFrozen.subject)) as { roundId: string; hash: string }[];
      const event = told.find(({ roundId }) => roundId === scene.roundId)!;
      expect(event.hash).toBe(frozen.hash);
      expect(JSON.stringify(event)).not.toContain('comparisons');
      const [row] = await service.database.query<{ snapshot: string; canonical: string }>(
        'select snapshot, canonical from frozen_ranking where round_id = $1',
        [scene.roundId],
      );
      const snapshot = JSON.parse(row!.snapshot) as Snapshot;
      expect(snapshot.comparisons!.length).toBeGreaterThan(5);
      expect(snapshot.comparisons).toEqual(
        mergedPairs(
          await service.database.query<PairCount>(
            `select first_id as first, second_id as second, first_wins as "firstWins", second_wins as "secondWins"
             from pair_tally where round_id = $1`,
            [scene.roundId],
          ),
          new Map([[ids[7]!, ids[6]!]]),
        ),
      );
      expect(firstDifference(snapshot, recomputed(snapshot))).toBeUndefined();
      const without = rankCounts(snapshot, snapshot.counts as IdeaCounts[], snapshot.participants);
      expect(firstDifference(without, snapshot.ranking)).toBeDefined();
    },
  );
});
