import { randomUUID } from 'node:crypto';
import { groupMemberAdded, groupMemberRemoved } from '@zwerm/contracts/events/people-events';
import { eventOf } from '@zwerm/testing/event-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { RecordMembers } from './record-members.js';

jest.setTimeout(30_000);

describe('keeping who is in a group', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const groupId = randomUUID();
  const members = async (): Promise<string[]> => {
    const rows = await scene.query<{ person_id: string }>(
      'select person_id from group_member where group_id = $1 and is_member order by person_id',
      [groupId],
    );
    return rows.map((row) => row.person_id);
  };

  it('follows joining, leaving and joining again, whatever the order and however often', async () => {
    const [stays, leaves, returns] = [randomUUID(), randomUUID(), randomUUID()];
    const added = (personId: string, version: number) =>
      eventOf(groupMemberAdded, { groupId, personId }, version, groupId);
    const removed = (personId: string, version: number) =>
      eventOf(groupMemberRemoved, { groupId, personId }, version, groupId);
    await scene.voting.wire.deliver(removed(leaves, 5), added(returns, 6), added(stays, 1));
    await scene.voting.wire.deliver(
      added(leaves, 2),
      removed(returns, 4),
      added(returns, 3),
      added(stays, 1),
    );
    expect(await members()).toEqual([stays, returns].sort());
  });

  it('takes the newest of several facts about one member in one go', async () => {
    const personId = randomUUID();
    const before = await members();
    await scene.voting.get(RecordMembers).execute([
      { groupId, personId, isMember: true, version: 7 },
      { groupId, personId, isMember: false, version: 8 },
    ]);
    expect(await members()).toEqual(before);
  });

  it('makes the roll of a group: its members that are registered and active', async () => {
    const group = randomUUID();
    const [registered] = await scene.people(1, group);
    await scene.people(1);
    await scene.voting
      .get(RecordMembers)
      .execute([{ groupId: group, personId: randomUUID(), isMember: true, version: 9 }]);
    const { challengeId } = await scene.challenge({ audience: { kind: 'group', groupId: group } });
    expect(await scene.query('select person_id from roll where challenge_id = $1', [challengeId])).toEqual([
      { person_id: registered!.personId },
    ]);
  });
});
