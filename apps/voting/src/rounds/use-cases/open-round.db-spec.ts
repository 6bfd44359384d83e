import { randomUUID } from 'node:crypto';
import { roundOpened } from '@zwerm/contracts/events/voting-events';
import { personDeactivated } from '@zwerm/contracts/events/people-events';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import { forGroups } from '@zwerm/testing/audience-builder';
import { eventOf } from '@zwerm/testing/event-builder';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { OpenRound } from './open-round.js';

jest.setTimeout(30_000);

describe('opening a round', () => {
  let scene: VotingScene;
  let openRound: OpenRound;
  beforeAll(async () => {
    scene = await VotingScene.start();
    openRound = scene.voting.get(OpenRound);
  });
  afterAll(() => scene.close());

  const scheduled = (wishes: { opensAt?: Date; closesAt?: Date } = {}) =>
    scene.challenge({ phase: 'ideation', opensAt: inMinutes(60), closesAt: inMinutes(120), ...wishes });

  it('opens once, and says how many people are on the roll', async () => {
    const groupId = randomUUID();
    const [first] = await scene.people(3, groupId);
    await scene.people(2);
    await scene.voting.wire.deliver(eventOf(personDeactivated, { personId: first!.personId }, 2));
    const { challengeId } = await scene.challenge({ audience: forGroups(groupId) });
    await scene.move(challengeId, 'voting', 4);
    await openRound.execute({ challengeId });
    const [event, ...others] = await scene.roundEvents(challengeId);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ subject: roundOpened.subject, version: 1, payload: { eligible: 2 } });
    expect(problemsOfPayload(roundOpened.subject, event!.payload)).toEqual([]);
  });

  it('takes votes from now on when its phase begins early', async () => {
    const { challengeId } = await scheduled();
    const round = await openRound.execute({ challengeId });
    expect(round!.state).toBe('open');
    expect(round!.opensAt.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('waits for its date when only the date is asked', async () => {
    const { challengeId } = await scheduled();
    expect(await openRound.execute({ challengeId, ifDue: true })).toMatchObject({ state: 'scheduled' });
  });

  it('opens at a recorded moment of the past for an import, never in the future', async () => {
    const { challengeId } = await scheduled();
    await expect(openRound.execute({ challengeId, opensAt: inMinutes(5) })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    const opensAt = inMinutes(-10_000);
    expect(await openRound.execute({ challengeId, opensAt })).toMatchObject({ state: 'open', opensAt });
  });

  it('stays closed when the challenge was called off first', async () => {
    const { challengeId } = await scheduled();
    await scene.move(challengeId, 'cancelled', 4);
    expect(await openRound.execute({ challengeId })).toMatchObject({ state: 'closed' });
    expect(await scene.roundEvents(challengeId)).toEqual([]);
  });

  it('answers undefined when no round is planned', async () => {
    expect(await openRound.execute({ challengeId: randomUUID() })).toBeUndefined();
  });
});
