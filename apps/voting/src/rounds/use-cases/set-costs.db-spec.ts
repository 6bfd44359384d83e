import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { ReadRound } from './read-round.js';
import { SetCosts } from './set-costs.js';

jest.setTimeout(30_000);

describe('setting what ideas cost', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const organiser = aPrincipal('programme-manager');
  const set = (challengeId: string, costs: Record<string, number>, principal: Principal = organiser) =>
    scene.voting.get(SetCosts).execute({ principal, challengeId, costs: new Map(Object.entries(costs)) });

  it('replaces all costs, and shows them to who may see the round', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'budget', ideas: 2 });
    const [a, b] = ideaIds as [string, string];
    await set(challengeId, { [a]: 100, [b]: 50 });
    await set(challengeId, { [b]: 70 });
    const principal = await scene.person();
    const { costs } = await scene.voting.get(ReadRound).execute({ challengeId, principal });
    expect(costs).toEqual([{ ideaId: b, cost: 70 }]);
  });

  it('refuses ideas that are not on this ballot', async () => {
    const { challengeId } = await scene.challenge({ method: 'budget' });
    const elsewhere = (await scene.challenge({ method: 'budget' })).ideaIds[0]!;
    await expect(set(challengeId, { [elsewhere]: 5 })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses rounds of other methods, unknown challenges, and whoever does not manage the challenge', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'dots' });
    const costs = { [ideaIds[0]!]: 5 };
    await expect(set(challengeId, costs)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(set(challengeId, costs, await scene.person())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(set(randomUUID(), costs)).rejects.toMatchObject({ code: 'not-found' });
  });
});
