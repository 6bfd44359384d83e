import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { eventually, Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { ReadExplanation } from './read-explanation.js';

describe('why an idea stands where it does', () => {
  let service: ServiceUnderTest;
  let scene: Scene;
  let ids: string[];
  const reader = aPrincipal();
  const agreesOfTen = [9, 8, 3];
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
    scene = new Scene();
    const ideas = agreesOfTen.map((_, index) => scene.submitted(`Idee ${index + 1}`));
    ids = ideas.map(({ ideaId }) => ideaId);
    await service.wire.deliver(scene.published(), ...ideas, scene.opened());
    await service.wire.deliver(
      ...Array.from({ length: 40 }, (_, voter) =>
        ids.map((ideaId, index) =>
          scene.cast(`voter ${voter}`, ideaId, voter % 10 < agreesOfTen[index]! ? 'agree' : 'disagree'),
        ),
      ).flat(),
    );
    await eventually(async () => expect((await explain(ids[2]!)).n).toBe(40));
  });
  afterAll(() => service.close());

  const explain = (ideaId: string, of = scene) =>
    service.get(ReadExplanation).execute({ challengeId: of.challengeId, reader, ideaId });

  it('explains a score in terms that add up to it, and by what change it moves a place', async () => {
    const [best, second] = [await explain(ids[0]!), await explain(ids[1]!)];
    for (const { start, score, terms } of [best, second])
      expect(terms.reduce((sum, { points }) => sum + points, start)).toBeCloseTo(score, 9);
    expect(best).toMatchObject({ rank: 1, up: null, down: { neighbourId: ids[1], movers: 'more-people' } });
    expect(second.up).toMatchObject({ neighbourId: ids[0], title: 'Idee 1' });
    expect(second.up!.judgements).toBeGreaterThan(1);
  });

  it('moves a place when as many people as it says agree', async () => {
    const { up } = await explain(ids[1]!);
    for (let more = 0; more < up!.judgements; more++)
      await service.wire.deliver(scene.cast(`more ${more}`, ids[1]!, 'agree'));
    await eventually(async () =>
      expect((await explain(ids[1]!)).score).toBeGreaterThan((await explain(ids[0]!)).score - 0.01),
    );
  });

  it('is told of ideas on the list only, and to nobody who may not see the ranking', async () => {
    await expect(explain(scene.challengeId)).rejects.toMatchObject({ code: 'not-found' });
    const hidden = new Scene();
    const idea = hidden.submitted('Geheim');
    await service.wire.deliver(hidden.published(), idea, hidden.opened({ results: 'after-close' }));
    await expect(explain(idea.ideaId, hidden)).rejects.toMatchObject({ code: 'results-hidden' });
  });
});
