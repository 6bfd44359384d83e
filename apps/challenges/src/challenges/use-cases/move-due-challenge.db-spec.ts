import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aDraft, beforeItAll } from '../../../test/challenge-builder.js';
import { challengesDefinition } from '../../challenges.definition.js';
import { MoveChallenge } from './move-challenge.js';
import { MoveDueChallenge } from './move-due-challenge.js';

jest.setTimeout(30_000);

describe('moving a challenge whose date has come', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('leadership');

  // A service of its own for each test: its scheduler moves what these tests look at.
  beforeEach(async () => {
    service = await startServiceUnderTest(challengesDefinition);
    await stopDatabaseClock(service.database, 'challenges', beforeItAll);
  });
  afterEach(() => service.close());

  const announce = async (): Promise<string> => {
    const { id } = await aDraft(service, leader);
    await service.get(MoveChallenge).execute(leader, { id, to: 'announced' });
    return id;
  };

  it('finds none before its date', async () => {
    await announce();
    expect(await service.get(MoveDueChallenge).execute()).toBeUndefined();
  });

  /** Its next version is taken in the outbox, so moving it fails as it would for any bug. */
  const block = (id: string) =>
    service.database.query(
      `insert into outbox (subject, aggregate_id, aggregate_version, payload, published_at)
       values ('none', $1, 4, '{}', now())`,
      [id],
    );

  it('leaves alone what it is told to leave alone', async () => {
    const id = await announce();
    await block(id);
    await stopDatabaseClock(service.database, 'challenges', '2026-11-02T00:00:00.000Z');
    const move = service.get(MoveDueChallenge);
    await expect(move.execute()).rejects.toMatchObject({ challengeId: id });
    expect(await move.execute([id])).toBeUndefined();
    expect(await service.database.query('select phase from challenge')).toEqual([{ phase: 'announced' }]);
  });

  it('goes on with the others when one is stuck', async () => {
    const [stuck, sound] = [await announce(), await announce()];
    await block(stuck);
    await stopDatabaseClock(service.database, 'challenges', '2026-11-02T00:00:00.000Z');
    const moved = await service.published('zwerm.challenges.challenge.phase-changed.v1', 3);
    expect(moved.at(-1)).toMatchObject({ challengeId: sound, to: 'ideation', automatic: true });
  });
});
