import { randomUUID } from 'node:crypto';
import { personRegistered, personRolesChanged } from '@zwerm/contracts/events/people-events';
import { eventOf } from '@zwerm/testing/event-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { RecordEmployees } from './record-employees.js';

jest.setTimeout(30_000);

describe('keeping who is an employee', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  it('puts employees on the roll of everyone, and no partner or customer, whatever the order', async () => {
    const { challengeId } = await scene.challenge();
    const [employee, partner, customer, becameEmployee] = [1, 2, 3, 4].map(() => randomUUID()) as string[];
    const registered = (personId: string | undefined, kind: 'employee' | 'partner' | 'customer') =>
      eventOf(personRegistered, { personId: personId!, kind }, 1, personId);
    const employed = eventOf(
      personRolesChanged,
      { personId: becameEmployee!, roles: ['employee'] },
      2,
      becameEmployee,
    );
    await scene.voting.wire.deliver(employed, registered(becameEmployee, 'partner'));
    await scene.voting.wire.deliver(registered(employee, 'employee'), registered(partner, 'partner'));
    await scene.voting.wire.deliver(
      registered(customer, 'customer'),
      registered(partner, 'partner'),
      employed,
    );
    const roll = await scene.query<{ person_id: string }>(
      'select person_id from roll where challenge_id = $1',
      [challengeId],
    );
    expect(roll.map((row) => row.person_id).sort()).toEqual([employee, becameEmployee].sort());
  });

  it('takes the newest of several facts about one person in one go', async () => {
    const personId = randomUUID();
    await scene.voting.get(RecordEmployees).execute([
      { personId, isEmployee: true, version: 3 },
      { personId, isEmployee: false, version: 4 },
      { personId, isEmployee: true, version: 1 },
    ]);
    const kept = 'select is_employee, roles_version from person where id = $1';
    expect(await scene.query(kept, [personId])).toEqual([{ is_employee: false, roles_version: 4 }]);
  });
});
