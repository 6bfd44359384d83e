import fc from 'fast-check';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { Scene } from '../../../test/scene.js';

jest.setTimeout(60_000);

describe('keeping ideas', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const held = async (ideaId: string) =>
    (await service.database.query('select title, state from idea where id = $1', [ideaId]))[0];

  it('lists a submitted idea under its newest title, until it is withdrawn', async () => {
    const scene = new Scene();
    const { ideaId, ...submitted } = scene.submitted('Draft title');
    await service.wire.deliver(submitted, scene.revised(ideaId, 'Better'), scene.revised(ideaId, 'Best'));
    expect(await held(ideaId)).toEqual({ title: 'Best', state: 'submitted' });
    await service.wire.deliver(scene.withdrawn(ideaId));
    expect(await held(ideaId)).toEqual({ title: 'Best', state: 'withdrawn' });
  });

  it('lists an idea that was withdrawn and submitted again', async () => {
    const scene = new Scene();
    const { ideaId, ...submitted } = scene.submitted('Once');
    const withdrawn = scene.withdrawn(ideaId);
    const { ideaId: _, ...again } = scene.submitted('Twice', ideaId);
    await service.wire.deliver(again);
    await service.wire.deliver(withdrawn, submitted);
    expect(await held(ideaId)).toEqual({ title: 'Twice', state: 'submitted' });
  });

  it('ends the same in every order, with every event told twice', async () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 8 });
    await fc.assert(
      fc.asyncProperty(order, fc.boolean(), async (places, isTogether) => {
        const scene = new Scene();
        const { ideaId, ...submitted } = scene.submitted('One');
        const events: CloudEvent[] = [
          submitted,
          scene.revised(ideaId, 'Two'),
          scene.withdrawn(ideaId),
          scene.revised(ideaId, 'Three'),
        ];
        const told = places.map((place) => events[place]!);
        if (isTogether) await service.wire.deliver(...told);
        else for (const event of told) await service.wire.deliver(event);
        expect(await held(ideaId)).toEqual({ title: 'Three', state: 'withdrawn' });
      }),
      { numRuns: 25 },
    );
  });
});
