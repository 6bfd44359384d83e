import { aPrincipal } from '@zwerm/testing/principal-builder';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { AddRound } from './add-round.js';
import { CancelPlannedRound } from './cancel-planned-round.js';
import { ChangePlannedRound } from './change-planned-round.js';
import { ListRounds } from './list-rounds.js';
import { OpenRound } from './open-round.js';
import { ReadRound } from './read-round.js';

jest.setTimeout(60_000);

const organiser = aPrincipal('programme-manager');
const rules = { method: 'support', results: 'after-close', rules: {} } as const;

describe('calling off a planned round', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  async function planned(): Promise<string> {
    const { challengeId } = await scene.challenge();
    await scene.move(challengeId, 'review', 4);
    const round = { principal: organiser, challengeId, number: 2, ...rules };
    await scene.voting.get(AddRound).execute({ ...round, opensAt: inMinutes(10), closesAt: inMinutes(30) });
    return challengeId;
  }
  const cancel = (challengeId: string, principal = organiser, reason = 'Niet meer nodig') =>
    scene.voting.get(CancelPlannedRound).execute({ principal, challengeId, number: 2, reason });
  const change = (challengeId: string, opensAt: Date) =>
    scene.voting.get(ChangePlannedRound).execute({
      ...{ principal: organiser, challengeId, number: 2, rulesVersion: 1, ...rules },
      ...{ opensAt, closesAt: inMinutes(40) },
    });
  const read = (challengeId: string) =>
    scene.voting.get(ReadRound).execute({ principal: organiser, challengeId });
  const list = (challengeId: string) =>
    scene.voting.get(ListRounds).execute({ challengeId, principal: organiser });
  const openIfDue = (challengeId: string) =>
    scene.voting.get(OpenRound).execute({ challengeId, ifDue: true });

  it('leaves a reason that stays in the list, and makes the round before it the last again', async () => {
    const challengeId = await planned();
    await expect(cancel(challengeId, organiser, ' ')).rejects.toMatchObject({ code: 'reason-required' });
    await expect(cancel(challengeId, await scene.person())).rejects.toMatchObject({ code: 'forbidden' });
    await cancel(challengeId);
    await cancel(challengeId);
    expect(await list(challengeId)).toMatchObject([
      { number: 2, state: 'closed', isCancelled: true, replacedBecause: 'Niet meer nodig' },
      { number: 1, state: 'closed', isCancelled: false },
    ]);
    expect(await read(challengeId)).toMatchObject({ number: 1, state: 'closed' });
    await openIfDue(challengeId);
    const subjects = (await scene.roundEvents(challengeId)).map(({ subject }) => subject);
    expect(subjects).toEqual(['zwerm.voting.round.opened.v1', 'zwerm.voting.round.closed.v1']);
    await expect(change(challengeId, inMinutes(20))).rejects.toMatchObject({ code: 'round-closed' });
  });

  it('is refused once it opened, also when both happen at once', async () => {
    const challengeId = await planned();
    await change(challengeId, inMinutes(-1));
    const [, called] = await Promise.allSettled([openIfDue(challengeId), cancel(challengeId)]);
    await openIfDue(challengeId);
    const events = (await scene.roundEvents(challengeId)).length;
    const [{ state, isCancelled } = {}] = await list(challengeId);
    expect([state, isCancelled, events]).toEqual(
      called.status === 'fulfilled' ? ['closed', true, 2] : ['open', false, 3],
    );
  });
});
