import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { Scene } from '../../../test/scene.js';

jest.setTimeout(30_000);

describe('keeping the phase of a challenge', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  it('holds the newest phase when an older change comes later, or the same one twice', async () => {
    const scene = new Scene();
    const [ideation, voting] = [scene.phaseChanged('ideation'), scene.phaseChanged('voting')];
    await service.wire.deliver(voting, voting);
    await service.wire.deliver(ideation);
    expect(
      await service.database.query('select phase from challenge where id = $1', [scene.challengeId]),
    ).toEqual([{ phase: 'voting' }]);
  });
});
