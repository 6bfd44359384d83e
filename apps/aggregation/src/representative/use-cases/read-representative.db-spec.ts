import { randomUUID } from 'node:crypto';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aResultsReader, eventually, Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { ReadRepresentative } from './read-representative.js';

jest.setTimeout(30_000);

describe('the representative list', () => {
  let service: ServiceUnderTest;
  const reader = aResultsReader();
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const read = ({ challengeId }: Scene) => service.get(ReadRepresentative).execute({ challengeId, reader });

  /** Twelve people of one part love three ideas, six of the other want two others; one more judged too little. */
  const divided = (rules: { secrecy?: 'secret' } = {}) => {
    const scene = new Scene();
    scene.stratumOf = (voter) => ({ north: 0, south: 1 })[voter.split(' ')[0]!];
    const ids = ['A', 'B', 'C', 'D', 'E'].map((title) => scene.submitted(title).ideaId).sort();
    scene.published({ topCount: 3 });
    scene.opened({
      strata: [
        { members: [randomUUID()], people: 300 },
        { members: [randomUUID()], people: 100 },
      ],
      rules: { ...rulesOf('agree-disagree-pass', rules), criteria: [], juryGroupIds: [] },
    });
    for (let voter = 0; voter < 18; voter += 1) {
      const isNorth = voter < 12;
      ids.forEach((id, index) => {
        const isTheirs = index < 3 === isNorth && voter !== 17;
        scene.cast(`${isNorth ? 'north' : 'south'} ${voter}`, id, isTheirs ? 'agree' : 'disagree');
      });
    }
    scene.cast('south late', ids[4]!, 'agree');
    return { scene, ids };
  };

  it('has a place for a third of the people, says how many found an idea, and keeps all of it at the close', async () => {
    const { scene, ids } = divided();
    await service.wire.deliver(...scene.events);
    await eventually(async () => expect((await read(scene)).people).toBe(18));
    const live = await read(scene);
    expect(live.items.map(({ ideaId }) => ids.indexOf(ideaId))).toEqual([0, 1, 3]);
    expect(live).toMatchObject({ state: 'live', hash: null, candidates: 5, topCount: 3 });
    expect(live.coverage).toBeCloseTo(17 / 18, 6);
    expect(live.lowest).toMatchObject({ people: 100 });
    expect(live.lowest!.share).toBeCloseTo(5 / 6, 6);

    await service.wire.deliver(scene.closed());
    const frozen = await eventually(async () => {
      const found = await read(scene);
      expect(found).toMatchObject({
        state: 'frozen',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      });
      return found;
    });
    expect(frozen.items).toEqual(live.items);
    await service.wire.deliver(scene.withdrawn(ids[0]!));
    await eventually(async () =>
      expect((await read(scene)).items[0]).toMatchObject({ title: null, place: 1 }),
    );
    expect((await read(scene)).hash).toBe(frozen.hash);
  });

  it('waits for the close of a secret round', async () => {
    const { scene } = divided({ secrecy: 'secret' });
    await service.wire.deliver(...scene.events);
    await eventually(() => expect(read(scene)).rejects.toMatchObject({ code: 'results-hidden' }));
    await service.wire.deliver(scene.closed());
    await eventually(async () => expect((await read(scene)).items).toHaveLength(3));
  });

  it('has nobody to represent where people do not agree and disagree', async () => {
    const scene = new Scene();
    const idea = scene.submitted('One').ideaId;
    await service.wire.deliver(
      ...scene.events,
      scene.published(),
      scene.opened({ method: 'support' }),
      scene.cast('a', idea, 'support'),
    );
    await eventually(async () =>
      expect(await read(scene)).toMatchObject({ items: [], people: 0, coverage: null }),
    );
  });
});
