import { randomUUID } from 'node:crypto';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { rankingHash } from '@zwerm/ranking/canonical-result';
import { rank } from '@zwerm/ranking/method';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aResultsReader, eventually, Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { CheckTallies } from '../../counting/use-cases/check-tallies.js';
import { ReadRanking } from '../../rankings/use-cases/read-ranking.js';
import { ReadExplanation } from '../../reasons/use-cases/read-explanation.js';
import { ReadSettledness } from '../../reasons/use-cases/read-settledness.js';
import { ReadSharedGround } from './read-shared-ground.js';

jest.setTimeout(30_000);

describe('shared ground', () => {
  let service: ServiceUnderTest;
  const reader = aResultsReader();
  const [north, south] = [randomUUID(), randomUUID()];
  const strata = [
    { members: [north], people: 300 },
    { members: [south, 'no-unit'], people: 100 },
  ];
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const read = ({ challengeId }: Scene) => service.get(ReadSharedGround).execute({ challengeId, reader });
  const voters = (part: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${part} ${index}`);
  /** A round in which the north loves what the south does not want, and both can live with the other idea. */
  const divided = (rules: { secrecy?: 'secret' } = {}) => {
    const scene = new Scene();
    scene.stratumOf = (voter) => ({ north: 0, south: 1 })[voter.split(' ')[0]!];
    const [loved, shared, fresh] = ['Loved', 'Shared', 'Fresh'].map((title) => scene.submitted(title).ideaId);
    scene.published();
    scene.opened({
      strata,
      rules: { ...rulesOf('agree-disagree-pass', rules), criteria: [], juryGroupIds: [] },
    });
    for (const voter of voters('north', 40)) {
      scene.cast(voter, loved!, 'agree');
      scene.cast(voter, shared!, Number(voter.split(' ')[1]) % 4 > 0 ? 'agree' : 'disagree');
      scene.cast(voter, fresh!, 'agree');
    }
    for (const voter of voters('south', 20)) {
      scene.cast(voter, loved!, 'disagree');
      scene.cast(voter, shared!, Number(voter.split(' ')[1]) % 4 > 0 ? 'agree' : 'pass');
    }
    return { scene, loved: loved!, shared: shared!, fresh: fresh! };
  };

  it('puts what every part can live with above what the largest wants, and says who agrees least', async () => {
    const { scene, loved, shared } = divided();
    await service.wire.deliver(...scene.events);
    await eventually(async () => expect((await read(scene)).items).toHaveLength(2));
    const { items, tooFew, strata: parts } = await read(scene);
    expect(items.map(({ ideaId, rank }) => [ideaId, rank])).toEqual([
      [shared, 1],
      [loved, 2],
    ]);
    expect(items[1]).toMatchObject({ title: 'Loved', lowest: 1, byStratum: [{ n: 40 }, { n: 20 }] });
    expect(items[1]!.byStratum[0]!.share).toBeGreaterThan(0.8);
    expect(items[1]!.byStratum[1]!.share).toBeLessThan(0.4);
    expect(items[1]!.support).toBeGreaterThan(items[1]!.score);
    expect(tooFew).toBe(1);
    expect(parts.map(({ share }) => share)).toEqual([0.75, 0.25]);
    expect(await service.get(CheckTallies).execute()).toEqual([]);
  });

  it('comes from the posterior of the ranking, which weighs parts by their people and not by their voters', async () => {
    const { scene, loved, shared, fresh } = divided();
    await service.wire.deliver(...scene.events);
    await eventually(async () => expect((await read(scene)).items).toHaveLength(2));
    const of = (ideaId: string, agrees: number[], trials: number[], pass = 0) => {
      const [agree, n] = [agrees, trials].map((counts) => counts.reduce((sum, count) => sum + count, 0));
      return { ideaId, agree: agree!, disagree: n! - agree!, pass, byPart: { agrees, trials } };
    };
    const expected = rank('agree-disagree-pass', {
      parts: [300, 100],
      ideas: [of(loved, [40, 0], [40, 20]), of(shared, [30, 15], [40, 15], 5), of(fresh, [40, 0], [40, 0])],
    });
    expect(expected.methodVersion).toBe('agree-disagree-pass/4');
    const { challengeId } = scene;
    const page = await service.get(ReadRanking).execute({ challengeId, reader, limit: 10 });
    const { items, methodVersion } = JSON.parse(page.json.toString()) as {
      items: { ideaId: string; score: number; commonGround?: object }[];
      methodVersion: string;
    };
    expect(methodVersion).toBe('agree-disagree-pass/4');
    expect(items.map(({ ideaId, score }) => [ideaId, score])).toEqual(
      expected.ideas.map(({ ideaId, score }) => [ideaId, score]),
    );
    // What too few of some part judged has no place in the other list.
    expect(items.every(({ commonGround }) => commonGround === undefined)).toBe(true);
    const scores = new Map(items.map(({ ideaId, score }) => [ideaId, score]));
    for (const { ideaId, score } of items)
      expect(await service.get(ReadExplanation).execute({ challengeId, reader, ideaId })).toMatchObject({
        score,
      });
    for (const { ideaId, support } of (await read(scene)).items) expect(support).toBe(scores.get(ideaId));
    const live = (await read(scene)).items;
    await service.wire.deliver(scene.closed());
    await eventually(async () => expect(await read(scene)).toMatchObject({ state: 'frozen' }));
    // Forty judgements of one part, and none of the other: not settled, however sure the first is.
    const { items: settled } = await service.get(ReadSettledness).execute({ challengeId, reader });
    const statusOf = new Map(settled.map(({ ideaId, status }) => [ideaId, status]));
    expect([loved, fresh].map((ideaId) => statusOf.get(ideaId))).toEqual(['in', 'open']);
    const [frozen] = await service.database.query<{ hash: string }>(
      'select hash from frozen_ranking where round_id = $1',
      [scene.roundId],
    );
    expect(frozen?.hash).toBe(rankingHash(expected));
    expect((await read(scene)).items.map(({ ideaId, score }) => [ideaId, score])).toEqual(
      live.map(({ ideaId, score }) => [ideaId, score]),
    );
  });

  it('follows who changes their mind, and counts people once whose ideas were merged', async () => {
    const { scene, loved, shared } = divided();
    const before = scene.events.length;
    for (const voter of voters('south', 20)) scene.cast(voter, loved, 'agree');
    scene.uncast('north 0', loved);
    await service.wire.deliver(...scene.events.slice(0, before));
    await service.wire.deliver(...scene.events.slice(before));
    const best = async () => (await read(scene)).items[0];
    await eventually(async () =>
      expect(await best()).toMatchObject({ ideaId: loved, byStratum: [{ n: 39 }, { n: 20 }] }),
    );
    await service.wire.deliver(scene.merged(shared, loved));
    await eventually(async () =>
      expect(await read(scene)).toMatchObject({
        items: [{ ideaId: loved, byStratum: [{ n: 40 }, { n: 20 }] }],
      }),
    );
  });

  it('has nothing to say of a roll that is not divided', async () => {
    const scene = new Scene();
    const idea = scene.submitted('One');
    await service.wire.deliver(
      scene.published(),
      idea,
      scene.opened(),
      scene.cast('a', idea.ideaId, 'agree'),
    );
    await eventually(async () =>
      expect(await read(scene)).toMatchObject({ strata: [], items: [], tooFew: 0 }),
    );
  });

  it('waits for the close of a secret round, when no vote can be told from the next', async () => {
    const { scene } = divided({ secrecy: 'secret' });
    await service.wire.deliver(...scene.events);
    await eventually(() => expect(read(scene)).rejects.toMatchObject({ code: 'results-hidden' }));
    await service.wire.deliver(scene.closed());
    const frozen = await eventually(async () => {
      const found = await read(scene);
      expect(found).toMatchObject({ state: 'frozen', items: [{ rank: 1 }, { rank: 2 }] });
      return found;
    });
    expect(frozen.hash).toMatch(/^[0-9a-f]{64}$/);
    await service.wire.deliver(scene.revised(frozen.items[0]!.ideaId, 'Called otherwise'));
    await eventually(async () => expect((await read(scene)).items[0]!.title).toBe('Called otherwise'));
    expect((await read(scene)).hash).toBe(frozen.hash);
  });
});
