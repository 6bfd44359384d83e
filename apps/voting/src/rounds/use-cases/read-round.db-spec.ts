import { randomUUID } from 'node:crypto';
import { personDeactivated } from '@zwerm/contracts/events/people-events';
import { everyEmployee } from '@zwerm/domain/audience';
import type { Principal } from '@zwerm/domain/principal';
import { forGroups } from '@zwerm/testing/audience-builder';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { WithdrawVote } from '../../ballots/use-cases/withdraw-vote.js';
import { CloseRound } from './close-round.js';
import { ReadRound } from './read-round.js';

jest.setTimeout(30_000);

describe('reading a round', () => {
  let scene: VotingScene;
  const groupId = randomUUID();
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const read = (principal: Principal, challengeId: string) =>
    scene.voting.get(ReadRound).execute({ principal, challengeId });

  it('shows rules, own progress and turnout; withdrawn votes and ideas do not count', async () => {
    const audience = forGroups(groupId);
    const closesAt = inMinutes(60);
    const { challengeId, ideaIds } = await scene.challenge({ audience, ideas: 4, closesAt });
    const [me, other, third] = await scene.people(3, groupId);
    const cast = (principal: Principal, index: number) =>
      scene.voting.get(CastVote).execute({ principal, ideaId: ideaIds[index]!, choice: 'pass' });
    for (const index of [0, 1, 2]) await cast(me!, index);
    await cast(other!, 0);
    await cast(third!, 0);
    await scene.voting.get(WithdrawVote).execute({ principal: third!, ideaId: ideaIds[0]! });
    await scene.withdrawIdea(challengeId, ideaIds[2]!);
    expect(await read(me!, challengeId)).toMatchObject({
      challengeId,
      method: 'agree-disagree-pass',
      scale: ['agree', 'disagree', 'pass'],
      state: 'open',
      closesAt: closesAt.toISOString(),
      closedAt: null,
      eligible: true,
      own: { voted: 2, votable: 3 },
      turnout: { participants: 2, eligible: 3 },
    });
    // An administrator who looks as them does not learn how far they are.
    const seen = await read({ ...me!, viewedBy: randomUUID() }, challengeId);
    expect(seen.own).toEqual({ voted: 0, votable: 3, spent: null });
  });

  it('keeps the turnout of the close when people leave later', async () => {
    const ours = randomUUID();
    const { challengeId, ideaIds } = await scene.challenge({ audience: forGroups(ours) });
    const [me, other] = await scene.people(2, ours);
    await scene.voting.get(CastVote).execute({ principal: me!, ideaId: ideaIds[0]!, choice: 'agree' });
    await scene.voting.get(CloseRound).execute({ challengeId });
    await scene.voting.wire.deliver(eventOf(personDeactivated, { personId: other!.personId }, 2));
    const round = await read(me!, challengeId);
    expect(round.turnout).toEqual({ participants: 1, eligible: 2 });
    expect(round.closedAt).not.toBeNull();
  });

  it('tells who may see it but not vote', async () => {
    const ours = randomUUID();
    const { challengeId } = await scene.challenge({ audience: { ...everyEmployee, groupIds: [ours] } });
    const auditor: Principal = { ...(await scene.person(ours)), roles: ['auditor'] };
    expect((await read(auditor, challengeId)).eligible).toBe(false);
    expect((await read(aPrincipal(), challengeId)).eligible).toBe(false);
  });

  it('hides a challenge of a group from others, but not from who manages challenges', async () => {
    const audience = forGroups(randomUUID());
    const { challengeId } = await scene.challenge({ audience });
    await expect(read(aPrincipal(), challengeId)).rejects.toMatchObject({ code: 'not-found' });
    expect(await read(aPrincipal('programme-manager'), challengeId)).toMatchObject({ eligible: false });
  });

  it('knows no round of a challenge it has not heard of', async () => {
    await expect(read(aPrincipal(), randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  });
});
