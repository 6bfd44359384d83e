import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { Scene } from '../../../test/scene.js';

jest.setTimeout(30_000);

describe('keeping the close of a round', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  it('holds what the record had at the close, told twice, before or after the opening', async () => {
    const scene = new Scene();
    const opened = scene.opened();
    const closed = scene.closed({ ballots: 9, participants: 4, revisions: 11, eligible: 30 });
    await service.wire.deliver(closed);
    await service.wire.deliver(opened, closed);
    expect(
      await service.database.query(
        `select method, closed_ballots, closed_participants, closed_revisions, eligible_at_close
         from round where id = $1`,
        [scene.roundId],
      ),
    ).toEqual([
      {
        method: 'agree-disagree-pass',
        closed_ballots: 9,
        closed_participants: 4,
        closed_revisions: 11,
        eligible_at_close: 30,
      },
    ]);
  });
});
