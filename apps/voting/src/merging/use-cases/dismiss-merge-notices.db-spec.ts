import { forGroups } from '@zwerm/testing/audience-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { DismissMergeNotices } from './dismiss-merge-notices.js';
import { ListMergeNotices } from './list-merge-notices.js';
import { MergeIdeas } from './merge-ideas.js';

jest.setTimeout(30_000);

describe('having read of merges', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const list = (challengeId: string, principal = aPrincipal()) =>
    scene.voting.get(ListMergeNotices).execute({ challengeId, principal });
  const dismiss = (challengeId: string, principal = aPrincipal(), step = 1) =>
    scene.voting.get(DismissMergeNotices).execute({ challengeId, principal, step });

  it('never reaches back or ahead, whatever comes from several devices at once', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 4, rules: { secrecy: 'secret' } });
    const [a, b, c, d] = ideaIds as [string, string, string, string];
    const principal = aPrincipal('community-manager', 'employee');
    const merge = (ideaId: string, into: string) =>
      scene.voting.get(MergeIdeas).execute({ principal, ideaId, into, reason: 'Same' });
    const reader = await scene.person();
    await merge(a, b);
    await Promise.all([1, 400, 1].map((step) => dismiss(challengeId, reader, step)));
    await merge(c, d);
    expect(await list(challengeId, reader)).toMatchObject({ items: [{ step: 2 }] });
  });

  it('does not exist for whom the challenge does not, and keeps nothing where there is nothing to tell', async () => {
    const hidden = await scene.challenge({ audience: forGroups('4e0d1c2b-3a49-4817-8605-f4e3d2c1b0aa') });
    const stranger = await scene.person();
    await expect(list(hidden.challengeId, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(dismiss(hidden.challengeId, stranger, 1)).rejects.toMatchObject({ code: 'not-found' });
    const { challengeId } = await scene.challenge();
    await dismiss(challengeId, stranger, 1);
    const rows = await scene.query('select from merge_told where person_id = $1', [stranger.personId]);
    expect(rows).toEqual([]);
  });
});
