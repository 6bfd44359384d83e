import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { Scene } from '../../../test/scene.js';

jest.setTimeout(30_000);

describe('keeping the rules of a round', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  it('holds the newest rules, told twice and out of order, beside what is known of the close', async () => {
    const scene = new Scene();
    const [first, second] = [
      scene.opened({ eligible: 10 }),
      scene.opened({ eligible: 12, method: 'support' }),
    ];
    await service.wire.deliver(scene.closed({ ballots: 5 }));
    await service.wire.deliver(second, second);
    await service.wire.deliver(first);
    expect(
      await service.database.query(
        'select method, eligible_at_open, closed_ballots from round where id = $1',
        [scene.roundId],
      ),
    ).toEqual([{ method: 'support', eligible_at_open: 12, closed_ballots: 5 }]);
  });
});
