import { randomUUID } from 'node:crypto';
import { personPlaced } from '@zwerm/contracts/events/people-events';
import type { Principal } from '@zwerm/domain/principal';
import { forGroups } from '@zwerm/testing/audience-builder';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { RecordImpressions } from '../../exposure/use-cases/record-impressions.js';
import { MergeIdeas } from '../../merging/use-cases/merge-ideas.js';
import { ServedVotes } from '../../exposure/persistence/served-votes.js';
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
    const late = await scene.person();
    await vote([late], b);
    await vote(people, c, 'disagree');
    await scene.voting.get(MergeIdeas).execute({
      principal: aPrincipal('community-manager', 'employee'),
      ...{ ideaId: b, into: a, reason: 'They say the same' },
    });
    await scene.move(challengeId, 'review', 4);
    expect((await read(challengeId)).top.told?.items).toMatchObject([{ ideaId: a, n: 12 }]);
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
      ...{ bursts: silent, skips: silent, effort: silent },
    });
    await scene.move(challengeId, 'review', 4);
    expect(await read(challengeId)).toMatchObject({
      exposure: { state: 'told' },
      top: { told: { items: [{ n: 25 }] } },
      bursts: { state: 'not-kept' },
      effort: { state: 'not-kept' },
    });
  });

  it('finds when many came together to one idea, in quarters of an hour, and keeps nothing of it in secret', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 1, results: 'live' });
    const ideaId = ideaIds[0]!;
    await vote(await scene.people(20), ideaId);
    await scene.voting.get(ServedVotes).flush();
    const kept = () =>
      scene.query<{ votes: number; agrees: number; odd: boolean }>(
        `select votes, agrees, extract(epoch from quarter_hour) % 900 <> 0 as odd from organic_vote where idea_id = $1`,
        [ideaId],
      );
    const [quarter] = await kept();
    expect(quarter).toEqual({ votes: expect.any(Number) as number, agrees: quarter!.votes, odd: false });
    // As if eight others had come on each of the nine days before, and none of them wanted it.
    await scene.query(
      `insert into organic_vote (round_id, idea_id, quarter_hour, votes, agrees)
       select round_id, idea_id, quarter_hour - day * interval '1 day', 8, 0 from organic_vote, generate_series(1, 9) as day
       where idea_id = $1`,
      [ideaId],
    );
    const { bursts, risks } = await read(challengeId);
    expect(bursts.told).toMatchObject({ tested: 1, items: [{ ideaId }] });
    expect(risks).toContain('burst');
    const secret = await scene.challenge({ rules: { secrecy: 'secret' } });
    await vote(await scene.people(2), secret.ideaIds[0]!);
    await scene.voting.get(ServedVotes).flush();
    expect(await scene.query('select from organic_vote where idea_id = $1', [secret.ideaIds[0]!])).toEqual(
      [],
    );
  });

  it('says what people pass over, and which ideas are on top by those who skip nearly all', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 12, topCount: 1, results: 'live' });
    const [liked, pushed, ...others] = ideaIds as [string, string, ...string[]];
    const [honest, brigade] = [await scene.people(12), await scene.people(12)];
    await show([...honest, ...brigade], challengeId, ideaIds);
    for (const ideaId of others) await vote(honest, ideaId, 'disagree');
    await vote(honest, liked);
    await vote(honest.slice(0, 6), pushed, 'agree');
    await vote(honest.slice(6), pushed, 'disagree');
    await vote(brigade, pushed, 'agree');
    await vote(brigade, liked, 'disagree');
    for (const ideaId of others.slice(0, 4)) await vote(brigade, ideaId, 'pass');
    const { skips, effort, risks } = await read(challengeId);
    expect(skips.told!.items).toHaveLength(4);
    expect(skips.told!.items[0]).toMatchObject({ seenBy: 24, passes: 12 });
    expect(skips.told!.bands).toEqual([
      { from: 0, to: 0.25, share: 0.5 },
      { from: 0.25, to: 1, share: 0.5 },
    ]);
    expect(effort.told).toMatchObject({ movesIn: [liked], movesOut: [pushed] });
    expect(effort.told!.removed).toBeGreaterThan(0);
    expect(risks).toEqual(expect.arrayContaining(['effort-decides', 'often-passed']));
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
