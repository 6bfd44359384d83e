import { ballotWithdrawn } from '@zwerm/contracts/events/voting-events';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import type { Principal } from '@zwerm/domain/principal';
import { VotingScene } from '../../../test/voting-scene.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { CastVote } from './cast-vote.js';
import { WithdrawVote } from './withdraw-vote.js';

jest.setTimeout(30_000);

describe('withdrawing a vote', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const cast = (principal: Principal, ideaId: string) =>
    scene.voting.get(CastVote).execute({ principal, ideaId, choice: 'agree' });
  const withdraw = (principal: Principal, ideaId: string) =>
    scene.voting.get(WithdrawVote).execute({ principal, ideaId });

  it('keeps the row without a choice, one revision higher, and says so once', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voter = await scene.person();
    await cast(voter, ideaIds[0]!);
    expect(await withdraw(voter, ideaIds[0]!)).toMatchObject({ verdict: 'accepted', revision: 2 });
    expect(await scene.ballots(challengeId)).toMatchObject([{ choice: null, revision: 2 }]);
    const [, event] = await scene.ballotEvents(challengeId);
    expect(problemsOfPayload(ballotWithdrawn.subject, event)).toEqual([]);
    await expect(withdraw(voter, ideaIds[0]!)).rejects.toMatchObject({ code: 'no-vote-to-withdraw' });
  });

  it('refuses when there is no vote, and leaves no trace of the person', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voter = await scene.person();
    await expect(withdraw(voter, ideaIds[0]!)).rejects.toMatchObject({ code: 'no-vote-to-withdraw' });
    expect(await scene.ballots(challengeId)).toEqual([]);
    const traces = await scene.query('select from participation where person_id = $1', [voter.personId]);
    expect(traces).toEqual([]);
  });

  it('has one effect when it is asked eight times at once, and none on a vote of somebody else (A7)', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const [voter, other] = [await scene.person(), await scene.person()];
    await cast(voter, ideaIds[0]!);
    await expect(withdraw(other, ideaIds[0]!)).rejects.toMatchObject({ code: 'no-vote-to-withdraw' });
    expect(await scene.ballots(challengeId)).toMatchObject([{ choice: 'agree', revision: 1 }]);
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => withdraw(voter, ideaIds[0]!)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await scene.ballots(challengeId)).toMatchObject([{ choice: null, revision: 2 }]);
  });

  it('leaves, in a race with a new vote, what came last (A7)', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voter = await scene.person();
    await cast(voter, ideaIds[0]!);
    await Promise.allSettled(
      Array.from({ length: 16 }, (_, turn) => (turn % 2 ? cast : withdraw)(voter, ideaIds[0]!)),
    );
    const [ballot] = await scene.ballots(challengeId);
    const events = await scene.ballotEvents(challengeId);
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index + 1));
    expect(ballot).toMatchObject({ revision: events.length, choice: events.at(-1)?.choice ?? null });
  });

  it('can be followed by a new vote on the same ballot', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voter = await scene.person();
    await cast(voter, ideaIds[0]!);
    await withdraw(voter, ideaIds[0]!);
    expect(await cast(voter, ideaIds[0]!)).toMatchObject({ verdict: 'accepted', revision: 3 });
    const events = await scene.ballotEvents(challengeId);
    expect(new Set(events.map((event) => event.ballotRef)).size).toBe(1);
  });

  it('is refused after the round closed (A7)', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voter = await scene.person();
    await cast(voter, ideaIds[0]!);
    await scene.voting.get(CloseRound).execute({ challengeId });
    await expect(withdraw(voter, ideaIds[0]!)).rejects.toMatchObject({ code: 'round-closed' });
  });

  it('is never a removal: the database refuses to lose a ballot', async () => {
    const { ideaIds } = await scene.challenge();
    await cast(await scene.person(), ideaIds[0]!);
    await expect(scene.query('delete from ballot')).rejects.toThrow('ballots are never removed');
    await expect(scene.query('truncate ballot')).rejects.toThrow('ballots are never removed');
  });
});
