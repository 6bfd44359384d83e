import { randomUUID } from 'node:crypto';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import { ballotCast } from '@zwerm/contracts/events/voting-events';
import { groupMemberRemoved, personDeactivated } from '@zwerm/contracts/events/people-events';
import type { Principal } from '@zwerm/domain/principal';
import type { Choice } from '@zwerm/domain/voting-method';
import { forGroups } from '@zwerm/testing/audience-builder';
import { eventOf } from '@zwerm/testing/event-builder';
import { restoreDatabaseClock, stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { CastVote } from './cast-vote.js';

jest.setTimeout(30_000);

describe('casting a vote', () => {
  let scene: VotingScene;
  let castVote: CastVote;
  beforeAll(async () => {
    scene = await VotingScene.start();
    castVote = scene.voting.get(CastVote);
  });
  afterAll(() => scene.close());

  const cast = (principal: Principal, ideaId: string, choice: Choice = 'agree') =>
    castVote.execute({ principal, ideaId, choice });
  const codeOf = (vote: Promise<unknown>): Promise<string> =>
    vote.then(
      () => 'accepted',
      (error: unknown) => (error as { code?: string }).code ?? 'a bug',
    );

  it('stores one row and records one fact that names nobody', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voter = await scene.person();
    const standing = await cast(voter, ideaIds[0]!);
    expect(standing).toMatchObject({ verdict: 'accepted', revision: 1 });
    expect(await scene.ballots(challengeId)).toEqual([
      { choice: 'agree', revision: 1, cast_at: standing.castAt },
    ]);
    const [event, ...others] = await scene.ballotEvents(challengeId);
    expect(others).toEqual([]);
    expect(problemsOfPayload(ballotCast.subject, event)).toEqual([]);
    expect(JSON.stringify(event)).not.toContain(voter.personId);
    expect(await scene.voting.published(ballotCast.subject)).toContainEqual(event);
  });

  it('changes a vote under the same ballot and voter reference, one revision higher', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2 });
    const voter = await scene.person();
    await cast(voter, ideaIds[0]!, 'agree');
    await cast(voter, ideaIds[1]!, 'pass');
    expect(await cast(voter, ideaIds[0]!, 'disagree')).toMatchObject({ verdict: 'accepted', revision: 2 });
    const events = await scene.ballotEvents(challengeId);
    expect(events.map(({ revision, choice }) => [revision, choice])).toEqual([
      [1, 'agree'],
      [1, 'pass'],
      [2, 'disagree'],
    ]);
    expect(events[2]!.ballotRef).toBe(events[0]!.ballotRef);
    expect(events[1]!.ballotRef).not.toBe(events[0]!.ballotRef);
    expect(new Set(events.map((event) => event.voterRef)).size).toBe(1);
  });

  it('says the same again without a new revision, time or fact', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voter = await scene.person();
    const { receipt: _, ...first } = await cast(voter, ideaIds[0]!);
    expect(await cast(voter, ideaIds[0]!)).toEqual({ ...first, verdict: 'unchanged' });
    expect(await scene.ballotEvents(challengeId)).toHaveLength(1);
  });

  it('gives the same person another voter reference in another round (A20)', async () => {
    const [one, two] = [await scene.challenge(), await scene.challenge()];
    const voter = await scene.person();
    await cast(voter, one.ideaIds[0]!);
    await cast(voter, two.ideaIds[0]!);
    const [first] = await scene.ballotEvents(one.challengeId);
    const [second] = await scene.ballotEvents(two.challengeId);
    expect(first!.voterRef).not.toBe(second!.voterRef);
  });

  it('leaves one row of 64 votes that one person casts at once, and a fact for each change (A1)', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voter = await scene.person();
    const choices = ['agree', 'disagree', 'pass'] as const;
    const standings = await Promise.all(
      Array.from({ length: 64 }, (_, index) => cast(voter, ideaIds[0]!, choices[index % 3])),
    );
    const changes = standings.filter((standing) => standing.verdict === 'accepted');
    const events = await scene.ballotEvents(challengeId);
    expect(events.map((event) => event.revision)).toEqual(changes.map((_, index) => index + 1));
    expect(await scene.ballots(challengeId)).toMatchObject([
      { revision: changes.length, choice: events.at(-1)!.choice },
    ]);
    expect(new Set(events.map((event) => event.ballotRef)).size).toBe(1);
    expect(changes.length).toBeGreaterThan(10);
  });

  it('leaves ten rows when ten people say the same 32 times at once (A1)', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voters = await scene.people(10);
    const standings = await Promise.all(
      Array.from({ length: 320 }, (_, index) => cast(voters[index % 10]!, ideaIds[0]!)),
    );
    expect(standings.filter((standing) => standing.verdict === 'accepted')).toHaveLength(10);
    expect(await scene.ballots(challengeId)).toHaveLength(10);
    expect(await scene.ballotEvents(challengeId)).toHaveLength(10);
  });

  it('judges each vote of a crowd for itself', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voters = await scene.people(49);
    const crowd = [...voters.slice(0, 20), aPrincipal(), ...voters.slice(20)];
    const outcomes = await Promise.all(crowd.map((voter) => codeOf(cast(voter, ideaIds[0]!))));
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(49);
    expect(outcomes[20]).toBe('not-on-roll');
    expect(await scene.ballots(challengeId)).toHaveLength(49);
  });

  describe('by the window (A3)', () => {
    afterEach(() => restoreDatabaseClock(scene.voting.database, 'voting'));
    const closesAt = inMinutes(60);
    const opensAt = inMinutes(-60);
    const at = (moment: Date, offsetMs: number) =>
      stopDatabaseClock(scene.voting.database, 'voting', new Date(moment.getTime() + offsetMs).toISOString());

    it.each([
      [-1, 'accepted'],
      [0, 'round-closed'],
      [1, 'round-closed'],
    ])('answers a vote %i ms from the end with %s', async (offsetMs, outcome) => {
      const { ideaIds } = await scene.challenge({ opensAt, closesAt });
      const voter = await scene.person();
      await at(closesAt, offsetMs);
      expect(await codeOf(cast(voter, ideaIds[0]!))).toBe(outcome);
    });

    it.each([
      [-1, 'round-not-open'],
      [0, 'accepted'],
    ])('answers a vote %i ms from the beginning with %s', async (offsetMs, outcome) => {
      const { challengeId, ideaIds } = await scene.challenge({ opensAt, closesAt });
      const voter = await scene.person();
      await scene.query('update round set opens_at = $2 where challenge_id = $1', [challengeId, opensAt]);
      await at(opensAt, offsetMs);
      expect(await codeOf(cast(voter, ideaIds[0]!))).toBe(outcome);
    });
  });

  it('refuses before the round opens and after it closed, also to say the same again', async () => {
    const wishes = { phase: 'ideation', opensAt: inMinutes(10), closesAt: inMinutes(20) } as const;
    const { challengeId, ideaIds } = await scene.challenge(wishes);
    const voter = await scene.person();
    expect(await codeOf(cast(voter, ideaIds[0]!))).toBe('round-not-open');
    await scene.move(challengeId, 'voting');
    expect(await codeOf(cast(voter, ideaIds[0]!))).toBe('accepted');
    await scene.voting.get(CloseRound).execute({ challengeId });
    expect(await codeOf(cast(voter, ideaIds[0]!))).toBe('round-closed');
    expect(await scene.ballots(challengeId)).toHaveLength(1);
  });

  it('refuses a choice of another method', async () => {
    const { ideaIds } = await scene.challenge({ method: 'support' });
    const voter = await scene.person();
    expect(await codeOf(cast(voter, ideaIds[0]!, 'agree'))).toBe('invalid-input');
    expect(await codeOf(cast(voter, ideaIds[0]!, 'support'))).toBe('accepted');
  });

  it('keeps the ballots of an idea that is withdrawn, and takes no new ones', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const [first, second] = await scene.people(2);
    await cast(first!, ideaIds[0]!);
    await scene.withdrawIdea(challengeId, ideaIds[0]!);
    expect(await codeOf(cast(second!, ideaIds[0]!))).toBe('idea-not-votable');
    expect(await codeOf(cast(first!, ideaIds[0]!, 'pass'))).toBe('idea-not-votable');
    expect(await scene.ballots(challengeId)).toMatchObject([{ choice: 'agree', revision: 1 }]);
  });

  it('takes votes of the group a challenge is for, and hides the challenge from others', async () => {
    const groupId = randomUUID();
    const { ideaIds } = await scene.challenge({ audience: forGroups(groupId) });
    const member = await scene.person(groupId);
    const outsider = await scene.person();
    const leader = { ...(await scene.person()), roles: ['employee', 'leadership'] } as Principal;
    expect(await codeOf(cast(member, ideaIds[0]!))).toBe('accepted');
    expect(await codeOf(cast(outsider, ideaIds[0]!))).toBe('not-found');
    expect(await codeOf(cast(leader, ideaIds[0]!))).toBe('not-on-roll');
  });

  it('refuses who was moved out of the audience or deactivated while signed in: 403 to who took part (A14)', async () => {
    const groupId = randomUUID();
    const { challengeId, ideaIds } = await scene.challenge({ audience: forGroups(groupId), ideas: 2 });
    const [moved, silent, gone] = (await scene.people(3, groupId)) as [Principal, Principal, Principal];
    for (const voter of [moved, gone]) await cast(voter, ideaIds[0]!);
    await scene.voting.wire.deliver(
      eventOf(groupMemberRemoved, { groupId, personId: moved.personId }, 90),
      eventOf(groupMemberRemoved, { groupId, personId: silent.personId }, 91),
      eventOf(personDeactivated, { personId: gone.personId }, 92),
    );
    const outside = { groupIds: [] };
    for (const idea of ideaIds) {
      // Whether the gateway has heard of it yet or not.
      for (const voter of [moved, { ...moved, ...outside }, gone, silent])
        expect(await codeOf(cast(voter, idea))).toBe('not-on-roll');
      expect(await codeOf(cast({ ...silent, ...outside }, idea))).toBe('not-found');
    }
    expect(await scene.ballots(challengeId)).toHaveLength(2);
  });

  it('knows nothing of an idea or challenge it has not heard of', async () => {
    const voter = await scene.person();
    expect(await codeOf(cast(voter, randomUUID()))).toBe('not-found');
    const [early] = await scene.ideas(randomUUID(), 1);
    expect(await codeOf(cast(voter, early!))).toBe('not-found');
  });

  it('finds an equal vote that another replica commits meanwhile', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voter = await scene.person();
    const round = await scene.round(challengeId);
    const other = scene.query(
      `with mine as (
         insert into ballot (round_id, voter_key, idea_id, revision, choice, cast_at)
         values ($1, uuid_send($2), $3, 1, 'agree', database_now()) returning 1
       ) select pg_sleep(0.4) from mine`,
      [round!['id'], voter.personId, ideaIds[0]],
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await cast(voter, ideaIds[0]!)).toMatchObject({ verdict: 'unchanged', revision: 1 });
    await other;
    expect(await scene.ballotEvents(challengeId)).toEqual([]);
  });
});
