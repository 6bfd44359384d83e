import { forGroups } from '@zwerm/testing/audience-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { ListMerges } from './list-merges.js';
import { MergeIdeas } from './merge-ideas.js';
import { UndoMerge } from './undo-merge.js';

jest.setTimeout(60_000);

const moderator = aPrincipal('community-manager', 'employee');

describe('listing merges', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const list = (challengeId: string, principal = aPrincipal()) =>
    scene.voting.get(ListMerges).execute({ challengeId, principal });
  const merge = (ideaId: string, into: string) =>
    scene.voting.get(MergeIdeas).execute({ principal: moderator, ideaId, into, reason: 'Same' });

  it('shows numbers after the close, over several merges, and none while results are hidden', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 3 });
    const [a, b, c] = ideaIds as [string, string, string];
    const [one, two] = await scene.people(2);
    const cast = (principal = one!, ideaId = a) =>
      scene.voting.get(CastVote).execute({ principal, ideaId, choice: 'agree' });
    await cast();
    await cast(two, b);
    await cast(two, c);
    await merge(a, b);
    await merge(b, c);
    expect((await list(challengeId)).map(({ withheld, canUndo }) => [withheld, canUndo])).toEqual([
      ['until-close', false],
      ['until-close', false],
    ]);
    expect((await list(challengeId, moderator)).every(({ canUndo }) => canUndo)).toBe(true);
    await scene.voting.get(CloseRound).execute({ challengeId });
    const listed = await list(challengeId, moderator);
    expect(listed.map(({ absorbedId, votes, canUndo }) => [absorbedId, votes, canUndo])).toEqual([
      [b, { moved: 1, double: 1 }, false],
      [a, { moved: 1, double: 0 }, false],
    ]);
  });

  it('keeps the numbers of a running round from who may vote and has yet to judge', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 3, results: 'live' });
    const [a, b, c] = ideaIds as [string, string, string];
    const [judge, other] = await scene.people(2);
    const cast = (ideaId: string) =>
      scene.voting.get(CastVote).execute({ principal: judge!, ideaId, choice: 'agree' });
    await cast(a);
    await merge(a, b);
    const withheld = async (principal = judge) =>
      (await list(challengeId, principal)).map((one) => [one.withheld, one.votes]);
    const told = [[null, { moved: 1, double: 0 }]];
    expect(await withheld()).toEqual([['judge-first', null]]);
    // Who cannot vote here, or reads results by right, is not asked to.
    expect(await withheld(aPrincipal())).toEqual(told);
    expect(await withheld(moderator)).toEqual(told);
    await cast(b);
    await cast(c);
    expect((await withheld()).map(([why]) => why)).toEqual([null]);
    expect(await withheld(other)).toEqual([['judge-first', null]]);
    await scene.voting.get(CloseRound).execute({ challengeId });
    expect((await withheld(other)).map(([why]) => why)).toEqual([null]);
  });

  it('withholds numbers of a secret round that are of fewer than five people', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2, rules: { secrecy: 'secret' } });
    const principal = await scene.person();
    await scene.voting.get(CastVote).execute({ principal, ideaId: ideaIds[0]!, choice: 'agree' });
    await merge(ideaIds[0]!, ideaIds[1]!);
    await scene.voting.get(CloseRound).execute({ challengeId });
    expect(await list(challengeId)).toMatchObject([{ votes: null, withheld: 'too-few' }]);
  });

  it('keeps undone merges with both reasons, and shows nothing of a challenge that is not for the reader', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2 });
    await merge(ideaIds[0]!, ideaIds[1]!);
    await scene.voting.get(UndoMerge).execute({ principal: moderator, ideaId: ideaIds[0]!, reason: 'Other' });
    expect(await list(challengeId, moderator)).toMatchObject([
      { reason: 'Same', undoReason: 'Other', votes: null, withheld: null, canUndo: false },
    ]);
    const closed = await scene.challenge({ audience: forGroups('4e0d1c2b-3a49-4817-8605-f4e3d2c1b0aa') });
    await expect(list(closed.challengeId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
