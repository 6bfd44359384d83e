import { aPrincipal } from '@zwerm/testing/principal-builder';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { AddRound } from './add-round.js';
import { ChangePlannedRound, type ChangePlannedRoundCommand } from './change-planned-round.js';
import { ListRounds } from './list-rounds.js';
import { OpenRound } from './open-round.js';
import { ReadRound } from './read-round.js';

jest.setTimeout(60_000);

const organiser = aPrincipal('programme-manager');

describe('planning a later round', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  /** A challenge whose first round is over, with a second that opens in ten minutes. */
  async function planned(): Promise<string> {
    const { challengeId } = await scene.challenge({ ideas: 2 });
    await scene.move(challengeId, 'review', 4);
    await scene.voting.get(AddRound).execute({
      principal: organiser,
      challengeId,
      number: 2,
      method: 'support',
      results: 'after-close',
      rules: {},
      opensAt: inMinutes(10),
      closesAt: inMinutes(30),
    });
    return challengeId;
  }
  const change = (challengeId: string, wishes: Partial<ChangePlannedRoundCommand> = {}) =>
    scene.voting.get(ChangePlannedRound).execute({
      principal: organiser,
      challengeId,
      number: 2,
      rulesVersion: 1,
      method: 'support',
      results: 'after-close',
      rules: {},
      opensAt: inMinutes(20),
      closesAt: inMinutes(40),
      ...wishes,
    });
  const read = (challengeId: string) =>
    scene.voting.get(ReadRound).execute({ principal: organiser, challengeId });
  const list = (challengeId: string) =>
    scene.voting.get(ListRounds).execute({ challengeId, principal: organiser });
  const openIfDue = (challengeId: string) =>
    scene.voting.get(OpenRound).execute({ challengeId, ifDue: true });
  const begin = (challengeId: string) => change(challengeId, { opensAt: inMinutes(-1) });

  it('moves its dates and changes its rules until it opens', async () => {
    const challengeId = await planned();
    const [opensAt, closesAt] = [inMinutes(25), inMinutes(50)];
    await change(challengeId, { method: 'dots', rules: { budget: 6, top: 3 }, opensAt, closesAt });
    expect(await read(challengeId)).toMatchObject({
      number: 2,
      state: 'scheduled',
      method: 'dots',
      scale: ['1', '2', '3'],
      rulesVersion: 2,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    });
    await expect(change(challengeId)).rejects.toMatchObject({ code: 'rules-changed' });
    const backwards = { rulesVersion: 2, opensAt: inMinutes(30), closesAt: inMinutes(20) };
    await expect(change(challengeId, backwards)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(change(challengeId, { number: 3 })).rejects.toMatchObject({ code: 'not-found' });
    const stranger = { principal: await scene.person() };
    await expect(change(challengeId, stranger)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('opens by itself and once, though several look at it, and then takes no other plan', async () => {
    const challengeId = await planned();
    await openIfDue(challengeId);
    expect(await read(challengeId)).toMatchObject({ state: 'scheduled' });
    await begin(challengeId);
    await Promise.all([openIfDue(challengeId), openIfDue(challengeId), openIfDue(challengeId)]);
    expect(await read(challengeId)).toMatchObject({ number: 2, state: 'open' });
    const opened = (await scene.roundEvents(challengeId)).filter(({ subject }) => subject.includes('opened'));
    expect(opened.map(({ payload }) => payload)).toMatchObject([{ number: 1 }, { number: 2 }]);
    await expect(change(challengeId)).rejects.toMatchObject({ code: 'round-begun' });
  });

  it('is not ended with the voting phase in which it was planned', async () => {
    const { challengeId } = await scene.challenge();
    await scene.voting.get(AddRound).execute({
      principal: organiser,
      challengeId,
      number: 2,
      method: 'support',
      results: 'after-close',
      rules: {},
      opensAt: inMinutes(10),
      closesAt: inMinutes(30),
      reason: 'Verkeerde schaal',
    });
    await scene.move(challengeId, 'review', 4);
    expect(await list(challengeId)).toMatchObject([{ state: 'scheduled' }, { state: 'closed' }]);
  });
});
