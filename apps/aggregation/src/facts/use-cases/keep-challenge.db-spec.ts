import { forGroups } from '@zwerm/testing/audience-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { Scene } from '../../../test/scene.js';

jest.setTimeout(30_000);

describe('keeping a challenge', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const held = async (scene: Scene) =>
    (
      await service.database.query(
        'select title, top_count, for_everyone, for_group_ids, phase from challenge where id = $1',
        [scene.challengeId],
      )
    )[0];

  it('holds the newest facts, whatever the order and however often they are told', async () => {
    const scene = new Scene();
    const groupId = '5d8c2a41-77b0-4f4e-8f0e-2b9a6c3d1e55';
    const first = scene.published({ title: 'First' });
    const second = scene.published({ title: 'Second', topCount: 7, audience: forGroups(groupId) });
    await service.wire.deliver(second);
    await service.wire.deliver(first, second);
    expect(await held(scene)).toEqual({
      title: 'Second',
      top_count: 7,
      for_everyone: false,
      for_group_ids: [groupId],
      phase: 'announced',
    });
  });

  it('keeps facts and phase apart: either may come first', async () => {
    const scene = new Scene();
    const published = scene.published({ title: 'Title' });
    const voting = scene.phaseChanged('voting');
    await service.wire.deliver(voting);
    expect(await held(scene)).toMatchObject({ title: null, phase: 'voting' });
    await service.wire.deliver(published);
    expect(await held(scene)).toMatchObject({ title: 'Title', phase: 'voting' });
  });
});
