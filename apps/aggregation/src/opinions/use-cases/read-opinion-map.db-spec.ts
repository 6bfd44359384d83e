import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aResultsReader, eventually, Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { ReadOpinionMap } from './read-opinion-map.js';

describe('reading the map of opinion', () => {
  let service: ServiceUnderTest;
  const reader = aResultsReader();
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const read = ({ challengeId }: Scene) => service.get(ReadOpinionMap).execute({ challengeId, reader });
  const started = async (opened = {}, count = 9): Promise<{ scene: Scene; ids: string[] }> => {
    const scene = new Scene();
    const ideas = Array.from({ length: count }, (_, index) => scene.submitted(`Idee ${index + 1}`));
    await service.wire.deliver(scene.published(), ...ideas, scene.opened(opened));
    return { scene, ids: ideas.map(({ ideaId }) => ideaId) };
  };

  it('has two camps, what they differ on and where they meet, also of merged ideas, and is the same when frozen', async () => {
    const { scene, ids } = await started();
    await service.wire.deliver(
      ...Array.from({ length: 30 }, (_, voter) =>
        ids.map((ideaId, index) => {
          const likes = index >= 6 || (index % 2 === 0) === voter < 18;
          return scene.cast(`voter ${voter}`, ideaId, likes ? 'agree' : 'disagree');
        }),
      ).flat(),
      scene.merged(ids[8]!, ids[7]!),
      scene.closed(),
    );
    const { map, head } = await eventually(async () => {
      const found = await read(scene);
      expect(found.head.state).toBe('frozen');
      return found;
    });
    expect(head.ballots).toBe(270);
    expect(map?.groups.map(({ people }) => people)).toEqual([18, 12]);
    const of = (ideaId: string) => map?.ideas.find((idea) => idea.ideaId === ideaId)?.shares;
    expect(of(ids[0]!)).toEqual([
      { share: 1, n: 18 },
      { share: 0, n: 12 },
    ]);
    expect(of(ids[7]!)).toEqual([
      { share: 1, n: 18 },
      { share: 1, n: 12 },
    ]);
    expect(map?.ideas.map(({ ideaId }) => ideaId)).not.toContain(ids[8]);
    expect(map?.consensus.agree).toContain(ids[6]);
    expect((await read(scene)).map).toEqual(map);
  });

  it('shows nobody among few', async () => {
    const { scene, ids } = await started();
    await service.wire.deliver(
      ...['a', 'b', 'c'].flatMap((voter) => ids.map((ideaId) => scene.cast(voter, ideaId, 'agree'))),
    );
    await eventually(async () => expect((await read(scene)).map).toMatchObject({ people: 0, groups: [] }));
  });

  it('is hidden with the ranking, and no question by another method', async () => {
    const { scene } = await started({ results: 'after-close' }, 1);
    await expect(read(scene)).rejects.toMatchObject({ code: 'results-hidden' });
    const { scene: supported } = await started({ method: 'support' }, 1);
    await expect(read(supported)).rejects.toMatchObject({ code: 'not-found' });
  });
});
