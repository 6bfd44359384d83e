import { randomUUID } from 'node:crypto';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { Scene } from '../../../test/scene.js';
import { CheckTallies } from './check-tallies.js';

jest.setTimeout(30_000);

describe('checking tallies', () => {
  let service: ServiceUnderTest;
  const scene = new Scene();
  const [ideaId, other] = [randomUUID(), randomUUID()];
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
    await service.wire.deliver(
      scene.cast('a', ideaId, 'agree'),
      scene.cast('b', ideaId, 'disagree'),
      scene.cast('b', other, 'pass'),
      scene.uncast('b', other),
    );
  });
  afterAll(() => service.close());

  const check = () => service.get(CheckTallies).execute();
  const damaged = async (sql: string, repair: string) => {
    await service.database.query(sql);
    const differences = await check();
    await service.database.query(repair);
    return differences;
  };

  it('finds nothing wrong with counts that ballots led to', async () => {
    expect(await check()).toEqual([]);
  });

  it('finds a tally that was tampered with', async () => {
    expect(
      await damaged(
        `update tally set agree = agree + 1 where idea_id = '${ideaId}'`,
        `update tally set agree = agree - 1 where idea_id = '${ideaId}'`,
      ),
    ).toEqual([
      {
        of: 'tally',
        roundId: scene.roundId,
        ideaId,
        held: { agree: 2, disagree: 1, pass: 0, supporters: 0, marks: 0, points: 0 },
        recounted: { agree: 1, disagree: 1, pass: 0, supporters: 0, marks: 0, points: 0 },
      },
    ]);
  });

  it('finds a contribution that was tampered with', async () => {
    const [difference] = await damaged(
      `update contribution set choice = 'agree' where choice = 'disagree'`,
      `update contribution set choice = 'disagree' where voter_ref in
         (select voter_ref from contribution where choice is null) and choice is not null`,
    );
    expect(difference).toMatchObject({ of: 'tally', recounted: { agree: 2, disagree: 0 } });
  });

  it('finds a pair that nobody compared', async () => {
    const other = randomUUID();
    expect(
      await damaged(
        `insert into pair_tally values ('${scene.roundId}', '${ideaId}', '${other}', 2, 0, 1)`,
        `delete from pair_tally where second_id = '${other}'`,
      ),
    ).toEqual([
      {
        of: 'pair-tally',
        roundId: scene.roundId,
        ideaId,
        held: { second_id: other, first_wins: 2, second_wins: 0 },
        recounted: null,
      },
    ]);
  });

  it('finds a turnout and a participation that were tampered with', async () => {
    const [turnout] = await damaged(
      'update turnout set participants = participants + 1',
      'update turnout set participants = participants - 1',
    );
    expect(turnout).toMatchObject({ of: 'turnout', roundId: scene.roundId, recounted: { participants: 2 } });
    expect(
      await damaged(
        'update participation set ballots = ballots + 1',
        'update participation set ballots = ballots - 1',
      ),
    ).toHaveLength(1);
    expect(
      await damaged('update turnout set sets = sets + 1', 'update turnout set sets = sets - 1'),
    ).toHaveLength(1);
    expect(
      await damaged(
        'update participation set pairs = pairs + 1',
        'update participation set pairs = pairs - 1',
      ),
    ).toHaveLength(1);
    expect(await check()).toEqual([]);
  });
});
