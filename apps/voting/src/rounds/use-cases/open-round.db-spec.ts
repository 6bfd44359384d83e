import { randomUUID } from 'node:crypto';
import { roundOpened } from '@zwerm/contracts/events/voting-events';
import { personDeactivated, personPlaced } from '@zwerm/contracts/events/people-events';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import type { Principal } from '@zwerm/domain/principal';
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

  describe('divides a roll', () => {
    const [north, south] = [randomUUID(), randomUUID()];
    const rollOf = async (sizes: Readonly<Record<string, number>>) => {
      const groupId = randomUUID();
      const placed: Principal[][] = [];
      for (const [unitId, size] of Object.entries(sizes)) {
        const people = await scene.people(size, groupId);
        const facts = people.map(({ personId }) => eventOf(personPlaced, { personId, unitId }, 2, personId));
        await scene.voting.wire.deliver(...facts);
        placed.push(people);
      }
      return { audience: forGroups(groupId), placed };
    };
    const toldOf = async (challengeId: string) =>
      (await scene.roundEvents(challengeId))[0]!.payload as {
        strata?: { members: string[]; people: number }[];
      };

    it('by unit, and says of each ballot from which part it came, whatever becomes of the voter', async () => {
      const { audience, placed } = await rollOf({ [north]: 12, [south]: 10, [randomUUID()]: 1 });
      const { challengeId, ideaIds } = await scene.challenge({ audience, ideas: 2 });
      const [larger, smaller] = (await toldOf(challengeId)).strata!;
      expect([larger, smaller].map((part) => part!.people)).toEqual([12, 11]);
      expect(larger!.members).toEqual([north]);
      expect(smaller!.members).toContain(south);
      const voter = placed[1]![0]!;
      const vote = (ideaId: string) =>
        scene.voting.call('put', `/ideas/${ideaId}/vote`, { as: voter, body: { value: 'agree' } });
      await vote(ideaIds[0]!);
      const { personId } = voter;
      await scene.voting.wire.deliver(eventOf(personPlaced, { personId, unitId: north }, 3, personId));
      await vote(ideaIds[1]!);
      await scene.voting.call('delete', `/ideas/${ideaIds[0]!}/vote`, { as: voter });
      expect(await scene.ballotEvents(challengeId)).toMatchObject([1, 1, 1].map((stratum) => ({ stratum })));
    });

    it('where people support or approve ideas as well', async () => {
      const { audience, placed } = await rollOf({ [north]: 12, [south]: 10 });
      for (const [method, value] of [
        ['support', 'support'],
        ['approval', 'approve'],
      ] as const) {
        const { challengeId, ideaIds } = await scene.challenge({ audience, method });
        expect((await toldOf(challengeId)).strata!.map(({ people }) => people)).toEqual([12, 10]);
        await scene.voting.call('put', `/ideas/${ideaIds[0]!}/vote`, { as: placed[1]![0]!, body: { value } });
        expect(await scene.ballotEvents(challengeId)).toMatchObject([{ stratum: 1, choice: value }]);
      }
    });

    it('never into a few people, fewer still in a secret round, and of other methods not at all', async () => {
      const { audience } = await rollOf({ [north]: 12, [south]: 10 });
      const few = await rollOf({ [north]: 12, [south]: 9 });
      for (const wishes of [
        { audience, rules: { secrecy: 'secret' as const } },
        { audience, method: 'dots' as const },
        few,
      ])
        expect(await toldOf((await scene.challenge(wishes)).challengeId)).not.toHaveProperty('strata');
    });
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
