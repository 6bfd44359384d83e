import { randomUUID } from 'node:crypto';
import { personPlaced } from '@zwerm/contracts/events/people-events';
import type { Principal } from '@zwerm/domain/principal';
import { forGroups } from '@zwerm/testing/audience-builder';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { RecordImpressions } from '../../exposure/use-cases/record-impressions.js';
import { ReadBias } from './read-bias.js';

jest.setTimeout(60_000);

describe('reading what may have made a result other than people meant', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const organiser = aPrincipal('programme-manager');
  const read = (challengeId: string) =>
    scene.voting.get(ReadBias).execute({ challengeId, principal: organiser });
  const show = async (people: readonly Principal[], challengeId: string, ideaIds: readonly string[]) => {
    const record = scene.voting.get(RecordImpressions);
    for (const principal of people) await record.execute({ principal, challengeId, ideaIds, skipped: [] });
  };
  const vote = async (people: readonly Principal[], ideaId: string, choice = 'agree') => {
    for (const principal of people) await scene.voting.get(CastVote).execute({ principal, ideaId, choice });
  };
  const placed = async (groupId: string, size: number) => {
    const people = await scene.people(size, groupId);
    const unitId = randomUUID();
    await scene.voting.wire.deliver(
      ...people.map(({ personId }) => eventOf(personPlaced, { personId, unitId }, 2, personId)),
    );
    return people;
  };

  it('says how evenly ideas were shown, and how much less those that came late', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 5 });
    const people = await scene.people(8);
    const [late, later] = ideaIds as [string, string];
    await show(people, challengeId, ideaIds.slice(2));
    await show(people.slice(0, 5), challengeId, [late]);
    await show(people.slice(0, 2), challengeId, [later]);
    await scene.query(
      `update exposure set listed_at = database_now() + interval '2 hours' where idea_id = any ($1)`,
      [[late, later]],
    );
    const { exposure, late: told, risks } = await read(challengeId);
    expect(exposure).toMatchObject({ state: 'told', told: { ideas: 5, unseen: 1, enoughViewers: 5 } });
    expect(exposure.told!.fifths[0]).toBeCloseTo(2 / 31, 12);
    expect(told.told).toMatchObject({
      ideas: 2,
      earlyMedian: 8,
      items: [
        { ideaId: later, seenBy: null, missed: 4 },
        { ideaId: late, seenBy: 5, missed: 3 },
      ],
    });
    expect(risks).toEqual(['ideas-unseen', 'uneven-exposure']);
  });

  it('says of which parts the top list has too few voices, and who took part from where in quarters', async () => {
    const groupId = randomUUID();
    const [north, south] = [await placed(groupId, 40), await placed(groupId, 12)];
    const wishes = { audience: forGroups(groupId), ideas: 2 };
    const { challengeId, ideaIds } = await scene.challenge(wishes);
    const [a, b] = ideaIds as [string, string];
    await vote([...north.slice(0, 32), ...south.slice(0, 10)], a);
    await vote(north.slice(0, 12), b, 'disagree');
    expect((await read(challengeId)).top).toEqual({ state: 'until-close', told: null });
    await scene.move(challengeId, 'review', 4);
    const { crowd, top, participation, risks } = await read(challengeId);
    expect(crowd).toBe(10);
    expect(top.told).toMatchObject({
      topCount: 10,
      parts: 2,
      items: [
        { ideaId: a, n: 42, isThin: false, missingParts: 0 },
        { ideaId: b, n: 12, isThin: true, missingParts: 1 },
      ],
    });
    expect(participation.told!.parts.map(({ people, percent }) => [people, percent])).toEqual([
      [40, 75],
      [12, 75],
    ]);
    expect(risks).toEqual(['parts-missing', 'thin-top']);
  });

  it('counts people once whose ideas were merged, and names as many ideas as leadership asked for', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 3, topCount: 1 });
    const people = await scene.people(11);
    const [a, b, c] = ideaIds as [string, string, string];
    await vote(people, a);
    await vote(people.slice(0, 4), b);
    await vote(people, c, 'disagree');
    await scene.voting.call('post', `/ideas/${b}/merge`, {
      as: organiser,
      body: { into: a, reason: 'They say the same' },
    });
    await scene.move(challengeId, 'review', 4);
    expect((await read(challengeId)).top.told?.items).toMatchObject([{ ideaId: a, n: 11 }]);
  });

  it('says nothing of a secret round before it closes', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 5, rules: { secrecy: 'secret' } });
    const people = await scene.people(25);
    await show(people, challengeId, ideaIds);
    await vote(people, ideaIds[0]!);
    const silent = { state: 'until-close', told: null };
    expect(await read(challengeId)).toEqual({
      ...{ number: 1, crowd: 25, risks: [] },
      ...{ exposure: silent, late: silent, participation: silent, top: silent },
    });
    await scene.move(challengeId, 'review', 4);
    expect(await read(challengeId)).toMatchObject({
      exposure: { state: 'told' },
      top: { told: { items: [{ n: 25 }] } },
    });
  });

  it('says nothing of votes that too few people cast', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ rules: { secrecy: 'secret' } });
    await vote(await scene.people(24), ideaIds[0]!);
    await scene.move(challengeId, 'review', 4);
    expect((await read(challengeId)).top).toEqual({ state: 'too-few', told: null });
  });

  it('is for who runs the challenge alone', async () => {
    const { challengeId } = await scene.challenge();
    const principal = await scene.person();
    await expect(scene.voting.get(ReadBias).execute({ challengeId, principal })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
