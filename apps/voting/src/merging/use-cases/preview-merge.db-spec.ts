import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene, type ChallengeWishes } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { PreviewMerge } from './preview-merge.js';

jest.setTimeout(60_000);

describe('previewing a merge', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const scenery = async (wishes: ChallengeWishes, results: 'live' | 'after-close') => {
    const { challengeId, ideaIds } = await scene.challenge({ ...wishes, ideas: 2 });
    const cast = async (idea: number, count: number, from = 0) => {
      for (const principal of people.slice(from, from + count))
        await scene.voting.get(CastVote).execute({ principal, ideaId: ideaIds[idea]!, choice: 'agree' });
    };
    const people = await scene.people(6);
    // Its challenge would say so; the rules of a round with ballots are frozen.
    await scene.query('update round set results = $2 where challenge_id = $1', [challengeId, results]);
    await cast(0, 4);
    await cast(1, 3, 2);
    return {
      ideaIds,
      preview: (principal = aPrincipal('programme-manager')) =>
        scene.voting.get(PreviewMerge).execute({ principal, ideaId: ideaIds[0]!, into: ideaIds[1]! }),
    };
  };

  it('counts whose vote moves and who voted on both, where results are live', async () => {
    const { preview } = await scenery({}, 'live');
    expect(await preview()).toEqual({ votes: { moved: 2, double: 2 }, withheld: null });
    await expect(preview(aPrincipal())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('tells no number while results are hidden: it would be a result', async () => {
    const { preview } = await scenery({}, 'after-close');
    expect(await preview()).toEqual({ votes: null, withheld: 'until-close' });
    const secret = await scenery({ rules: { secrecy: 'secret' } }, 'after-close');
    expect(await secret.preview()).toEqual({ votes: null, withheld: 'until-close' });
  });

  it('is refused as the merge would be', async () => {
    const { ideaIds } = await scene.challenge({ method: 'consent', ideas: 2 });
    const [ideaId, into] = ideaIds as [string, string];
    const preview = scene.voting
      .get(PreviewMerge)
      .execute({ principal: aPrincipal('programme-manager'), ideaId, into });
    await expect(preview).rejects.toMatchObject({ code: 'merge-not-meaningful' });
  });
});
