import {
  personDeactivated,
  personReactivated,
  personRegistered,
} from '@zwerm/contracts/events/people-events';
import { randomUUID } from 'node:crypto';
import { eventOf } from '@zwerm/testing/event-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { RecordPeople } from './record-people.js';

jest.setTimeout(30_000);

describe('keeping who is active', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const rollOf = async (challengeId: string): Promise<string[]> => {
    const rows = await scene.query<{ person_id: string }>(
      'select person_id from roll where challenge_id = $1',
      [challengeId],
    );
    return rows.map((row) => row.person_id);
  };

  it('puts who registers on the roll and strikes who leaves, whatever the order and however often', async () => {
    const { challengeId } = await scene.challenge();
    const [stays, leaves, left] = [randomUUID(), randomUUID(), randomUUID()];
    const registered = (personId: string) => eventOf(personRegistered, { personId }, 1, personId);
    const deactivated = (personId: string) => eventOf(personDeactivated, { personId }, 2, personId);
    const events = [registered(stays), registered(leaves), deactivated(leaves)];
    await scene.voting.wire.deliver(...events, ...events);
    await scene.voting.wire.deliver(registered(leaves), deactivated(left), registered(left));
    expect(await rollOf(challengeId)).toEqual([stays]);
  });

  it('puts who comes back on the roll again', async () => {
    const { challengeId } = await scene.challenge();
    const returns = randomUUID();
    const registered = eventOf(personRegistered, { personId: returns }, 1, returns);
    const reactivated = eventOf(personReactivated, { personId: returns }, 3, returns);
    await scene.voting.wire.deliver(registered, reactivated);
    await scene.voting.wire.deliver(eventOf(personDeactivated, { personId: returns }, 2, returns));
    expect(await rollOf(challengeId)).toContain(returns);
  });

  it('takes the newest of several facts about one person in one go', async () => {
    const personId = randomUUID();
    await scene.voting.get(RecordPeople).execute([
      { personId, isActive: true, version: 3 },
      { personId, isActive: false, version: 4 },
      { personId, isActive: true, version: 1 },
    ]);
    expect(await scene.query('select is_active, version from person where id = $1', [personId])).toEqual([
      { is_active: false, version: 4 },
    ]);
  });
});
