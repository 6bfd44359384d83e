import { VotingScene } from '../../../test/voting-scene.js';
import { ListRounds } from './list-rounds.js';

jest.setTimeout(30_000);

describe('listing the rounds of a challenge', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  it('is for whoever may see the challenge', async () => {
    const groupIds = ['5d8c2a41-77b0-4f4e-8f0e-2b9a6c3d1e55'];
    const { challengeId } = await scene.challenge({ audience: { everyone: false, groupIds, personIds: [] } });
    const list = (groupId?: string) =>
      scene
        .person(groupId)
        .then((principal) => scene.voting.get(ListRounds).execute({ challengeId, principal }));
    expect(await list(groupIds[0])).toMatchObject([{ number: 1, state: 'open', replacedBecause: null }]);
    await expect(list()).rejects.toMatchObject({ code: 'not-found' });
  });
});
