import { randomUUID } from 'node:crypto';
import {
  groupMemberAdded,
  groupMemberRemoved,
  personRegistered,
} from '@zwerm/contracts/events/people-events';
import { forGroups } from '@zwerm/testing/audience-builder';
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
    const { challengeId } = await scene.challenge({ audience: forGroups(group) });
    expect(await scene.query('select person_id from roll where challenge_id = $1', [challengeId])).toEqual([
      { person_id: registered!.personId },
    ]);
  });

  it('counts whoever is named in several ways once, and externals only where they are named', async () => {
    const group = randomUUID();
    const [member, named] = await scene.people(2, group);
    const external = { personId: randomUUID(), kind: 'partner' } as const;
    await scene.voting.wire.deliver(eventOf(personRegistered, external));
    const personIds = [named!.personId, external.personId, randomUUID()];
    const [some, everyone] = [
      await scene.challenge({ audience: { everyone: false, groupIds: [group, randomUUID()], personIds } }),
      await scene.challenge({ audience: { everyone: true, groupIds: [group], personIds: [] } }),
    ];
    const rollOf = async ({ challengeId }: { challengeId: string }): Promise<string[]> => {
      const rows = await scene.query<{ person_id: string }>(
        'select person_id from roll where challenge_id = $1',
        [challengeId],
      );
      return rows.map((row) => row.person_id).sort();
    };
    expect(await rollOf(some)).toEqual([member!.personId, named!.personId, external.personId].sort());
    const all = await rollOf(everyone);
    expect(all).not.toContain(external.personId);
    expect(new Set(all).size).toBe(all.length);
  });
});
