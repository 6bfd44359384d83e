import { rulesOf } from '@zwerm/domain/voting-rules';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import type { roundOpened } from '@zwerm/contracts/events/voting-events';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aResultsReader, eventually, Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { ReadOutcome } from './read-outcome.js';

jest.setTimeout(30_000);

describe('reading an outcome', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const read = (scene: Scene, reader = aResultsReader()) =>
    service.get(ReadOutcome).execute({ challengeId: scene.challengeId, reader });
  const running = async (
    opened: (ids: string[]) => Partial<PayloadOf<typeof roundOpened>>,
  ): Promise<{ scene: Scene; ids: [string, string, string] }> => {
    const scene = new Scene();
    const ideas = ['Een', 'Twee', 'Drie'].map((title) => scene.submitted(title));
    const ids = ideas.map(({ ideaId }) => ideaId).sort() as [string, string, string];
    await service.wire.deliver(scene.published(), ...ideas, scene.opened(opened(ids)));
    return { scene, ids };
  };
  const ranked = { method: 'ranked', rules: rulesOf('ranked') } as const;
  const whenRanked = (scene: Scene, ballots: number) =>
    eventually(async () => {
      const found = await read(scene);
      expect(found.head.ballots).toBe(ballots);
      return found;
    });

  it('is Schulze’s order of ranked ballots, the same live and in the frozen ranking that is hashed', async () => {
    const { scene, ids } = await running(() => ranked);
    const [a, b, c] = ids;
    await service.wire.deliver(
      ...[
        [b, a, c],
        [b, c, a],
        [a, b, c],
      ].flatMap((order, voter) =>
        order.map((ideaId, place) => scene.cast(`voter ${voter}`, ideaId, String(place + 1))),
      ),
    );
    const live = await whenRanked(scene, 9);
    expect(live.head.state).toBe('live');
    expect(live.outcome).toMatchObject({ rule: 'schulze', condorcetWinnerId: b, order: [[b], [a], [c]] });
    await service.wire.deliver(scene.closed());
    const frozen = await eventually(async () => {
      const found = await read(scene);
      expect(found.head.state).toBe('frozen');
      return found;
    });
    expect(frozen.outcome).toEqual(live.outcome);
    const [row] = await service.database.query<{ canonical: string; hash: string }>(
      'select canonical, hash from frozen_ranking where round_id = $1',
      [scene.roundId],
    );
    expect(JSON.parse(row!.canonical)).toMatchObject({ outcome: frozen.outcome });
    expect(row!.hash).toBe(frozen.head.hash);
  });

  it('is what equal shares buy in a budget round, at the costs it opened with', async () => {
    const rules = { ...rulesOf('budget'), budget: 100 };
    const { scene, ids } = await running((all) => ({
      method: 'budget',
      rules,
      costs: all.map((ideaId) => ({ ideaId, cost: 50 })),
    }));
    const [a, b, c] = ids;
    await service.wire.deliver(
      ...['v', 'w', 'x'].flatMap((voter) => [scene.cast(voter, a, 'chosen'), scene.cast(voter, b, 'chosen')]),
      ...['y', 'z'].map((voter) => scene.cast(voter, c, 'chosen')),
    );
    const { outcome } = await whenRanked(scene, 8);
    expect(outcome).toMatchObject({ rule: 'equal-shares', budget: 100, spent: 100 });
    if (outcome?.rule !== 'equal-shares') throw new Error('another rule');
    expect([...outcome.chosen, ...outcome.notChosen].map(({ supporters }) => supporters).sort()).toEqual([
      2, 3, 3,
    ]);
  });

  it('is the strengths of pairs', async () => {
    const { scene, ids } = await running(() => ({ method: 'pairwise', rules: rulesOf('pairwise') }));
    const [a, b, c] = ids;
    await service.wire.deliver(
      scene.cast('v', a, 'second', b),
      scene.cast('v', b, 'first', c),
      scene.cast('w', a, 'equal', c),
    );
    const { outcome } = await whenRanked(scene, 3);
    if (outcome?.rule !== 'bradley-terry') throw new Error('another rule');
    expect(outcome.strengths[0]).toMatchObject({ ideaId: b, wins: 2, losses: 0 });
  });

  it('hides with the ranking, from whom and as long as that does', async () => {
    const { scene, ids } = await running(() => ({ ...ranked, results: 'after-close' }));
    await service.wire.deliver(scene.cast('v', ids[0], '1'));
    await expect(read(scene)).rejects.toMatchObject({ code: 'results-hidden' });
    await expect(read(scene, aPrincipal('customer'))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is no question where every idea is judged by itself', async () => {
    const { scene } = await running(() => ({ method: 'support' }));
    await expect(read(scene)).rejects.toMatchObject({ code: 'not-found' });
  });
});
