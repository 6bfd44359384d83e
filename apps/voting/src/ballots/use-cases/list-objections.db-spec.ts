import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene, type SceneChallenge } from '../../../test/voting-scene.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { CastVote } from './cast-vote.js';
import { ListObjections } from './list-objections.js';

jest.setTimeout(30_000);

describe('reading why people object', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const list = ({ challengeId }: SceneChallenge, principal = aPrincipal('programme-manager')) =>
    scene.voting.get(ListObjections).execute({ challengeId, principal });
  const close = ({ challengeId }: SceneChallenge) => scene.voting.get(CloseRound).execute({ challengeId });
  const object = async (ideaId: string, reasons: readonly string[]): Promise<void> => {
    const people = await scene.people(reasons.length);
    for (const [at, principal] of people.entries())
      await scene.voting
        .get(CastVote)
        .execute({ principal, ideaId, choice: 'objection', reason: reasons[at] });
  };

  it('is for organisers, without names, once results may be seen', async () => {
    const challenge = await scene.challenge({ method: 'consent', ideas: 2 });
    const [idea] = challenge.ideaIds as [string];
    await object(idea, ['Te duur', 'Onveilig']);
    await expect(list(challenge)).rejects.toMatchObject({ code: 'results-hidden' });
    await close(challenge);
    expect(await list(challenge)).toEqual({
      items: [{ ideaId: idea, reasons: ['Onveilig', 'Te duur'] }],
      fewest: null,
    });
    await expect(list(challenge, await scene.person())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('leaves out an objection that became consent', async () => {
    const challenge = await scene.challenge({ method: 'consent' });
    const [ideaId] = challenge.ideaIds as [string];
    const principal = await scene.person();
    const cast = (choice: string, reason?: string) =>
      scene.voting.get(CastVote).execute({ principal, ideaId, choice, reason });
    await cast('objection', 'Onveilig');
    await cast('consent');
    await close(challenge);
    expect(await list(challenge)).toMatchObject({ items: [] });
  });

  it('tells of a secret round nothing before the close, and then of five people or nobody', async () => {
    const challenge = await scene.challenge({
      method: 'consent',
      rules: { secrecy: 'secret' },
      ideas: 2,
    });
    const [few, many] = challenge.ideaIds as [string, string];
    await object(few, ['a', 'b', 'c', 'd']);
    await object(many, ['a', 'b', 'c', 'd', 'e']);
    await expect(list(challenge)).rejects.toMatchObject({ code: 'results-hidden' });
    await close(challenge);
    expect(await list(challenge)).toEqual({
      items: [{ ideaId: many, reasons: ['a', 'b', 'c', 'd', 'e'] }],
      fewest: 5,
    });
  });
});
