import { personDeactivated } from '@zwerm/contracts/events/people-events';
import { roundClosed } from '@zwerm/contracts/events/voting-events';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import type { Principal } from '@zwerm/domain/principal';
import { eventOf } from '@zwerm/testing/event-builder';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { WithdrawVote } from '../../ballots/use-cases/withdraw-vote.js';
import { CloseRound } from './close-round.js';

jest.setTimeout(60_000);

describe('closing a round', () => {
  let scene: VotingScene;
  let closeRound: CloseRound;
  beforeAll(async () => {
    scene = await VotingScene.start();
    closeRound = scene.voting.get(CloseRound);
  });
  afterAll(() => scene.close());

  const cast = (principal: Principal, ideaId: string) =>
    scene.voting.get(CastVote).execute({ principal, ideaId, choice: 'agree' });

  it('counts the record: no withdrawn ballots, and those of people who left', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2 });
    const [a, b, c] = await scene.people(3);
    for (const ideaId of ideaIds) for (const voter of [a!, b!]) await cast(voter, ideaId);
    await cast(c!, ideaIds[0]!);
    await scene.voting.get(WithdrawVote).execute({ principal: c!, ideaId: ideaIds[0]! });
    await scene.voting.wire.deliver(eventOf(personDeactivated, { personId: b!.personId }, 2));
    await closeRound.execute({ challengeId });
    await closeRound.execute({ challengeId });
    const [, event, ...others] = await scene.roundEvents(challengeId);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ version: 2, payload: { ballots: 4, participants: 2, eligible: 2 } });
    expect(problemsOfPayload(roundClosed.subject, event!.payload)).toEqual([]);
  });

  it('cannot be undone, not even by hand in the database', async () => {
    const { challengeId } = await scene.challenge();
    await closeRound.execute({ challengeId });
    const reopen = scene.query("update round set state = 'open', closed_at = null where challenge_id = $1", [
      challengeId,
    ]);
    await expect(reopen).rejects.toThrow('a round that is closed stays so');
  });

  it('closes at a recorded moment for an import, if it is later than every vote', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    await cast(await scene.person(), ideaIds[0]!);
    for (const closedAt of [inMinutes(-1), inMinutes(1)])
      await expect(closeRound.execute({ challengeId, closedAt })).rejects.toMatchObject({
        code: 'invalid-input',
      });
    const [ballot] = await scene.ballots(challengeId);
    const closedAt = new Date(ballot!.cast_at.getTime() + 1);
    expect(await closeRound.execute({ challengeId, closedAt })).toMatchObject({ state: 'closed', closedAt });
  });

  it('takes at most 2 s while 32 people vote without pause, and has nothing late (A5)', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 50 });
    const voters = await scene.people(32);
    let isOver = false;
    let accepted = 0;
    const refusals = new Map<string, number>();
    const voting = voters.map(async (voter, offset) => {
      for (let turn = 0; !isOver; turn++) {
        const vote = cast(voter, ideaIds[(turn + offset) % 50]!).then(
          (standing) => (standing.verdict === 'accepted' ? 'accepted' : 'unchanged'),
          (error: unknown) => (error as { code?: string }).code ?? 'a bug',
        );
        const outcome = await vote;
        if (outcome === 'accepted') accepted += 1;
        else if (outcome !== 'unchanged') refusals.set(outcome, (refusals.get(outcome) ?? 0) + 1);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    const startedMs = performance.now();
    const round = await closeRound.execute({ challengeId });
    const tookMs = performance.now() - startedMs;
    await new Promise((resolve) => setTimeout(resolve, 200));
    isOver = true;
    await Promise.all(voting);
    expect(tookMs).toBeLessThan(2_000);
    expect([...refusals.keys()]).toEqual(['round-closed']);
    const ballots = await scene.ballots(challengeId);
    expect(ballots).toHaveLength(accepted);
    expect(accepted).toBeGreaterThan(32);
    expect(ballots.filter(({ cast_at }) => cast_at >= round!.closedAt!)).toEqual([]);
    expect(await scene.ballotEvents(challengeId)).toHaveLength(accepted);
    const [, closed] = await scene.roundEvents(challengeId);
    expect(closed!.payload).toMatchObject({ ballots: accepted, participants: 32, topCount: 10 });
  });
});
