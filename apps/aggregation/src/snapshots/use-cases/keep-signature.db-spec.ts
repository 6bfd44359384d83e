import { randomUUID } from 'node:crypto';
import { rankingSigned } from '@zwerm/contracts/events/voting-events';
import { eventOf } from '@zwerm/testing/event-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../../aggregation.definition.js';

jest.setTimeout(30_000);

describe('keeping the signature of a snapshot', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  it('keeps the first for good, whether the round was frozen before or not', async () => {
    const roundId = randomUUID();
    const told = (note: string) => eventOf(rankingSigned, { roundId, note }, 1, randomUUID());
    const first = told('first');
    await service.wire.deliver(first, first, told('second'));
    expect(
      await service.database.query('select note from ranking_signature where round_id = $1', [roundId]),
    ).toEqual([{ note: 'first' }]);
  });
});
