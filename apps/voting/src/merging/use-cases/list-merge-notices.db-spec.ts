import type { Principal } from '@zwerm/domain/principal';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { DismissMergeNotices } from './dismiss-merge-notices.js';
import { ListMergeNotices } from './list-merge-notices.js';
import { MergeIdeas } from './merge-ideas.js';
import { UndoMerge } from './undo-merge.js';

jest.setTimeout(30_000);

const moderator = aPrincipal('community-manager', 'employee');

describe('telling people of merges', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const list = (challengeId: string, principal: Principal) =>
    scene.voting.get(ListMergeNotices).execute({ challengeId, principal });
  const dismiss = (challengeId: string, principal: Principal, step: number) =>
    scene.voting.get(DismissMergeNotices).execute({ challengeId, principal, step });
  const merge = (ideaId: string, into: string) =>
    scene.voting.get(MergeIdeas).execute({ principal: moderator, ideaId, into, reason: 'Same' });
  const undo = (ideaId: string) =>
    scene.voting.get(UndoMerge).execute({ principal: moderator, ideaId, reason: 'Not the same' });
  const cast = (principal: Principal, ideaId: string) =>
    scene.voting.get(CastVote).execute({ principal, ideaId, choice: 'agree' });

  it('tells whose vote moved or was united, once and on every device, and of the undo as well', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2 });
    const [a, b] = ideaIds as [string, string];
    const [moved, united, other] = (await scene.people(3)) as [Principal, Principal, Principal];
    for (const [person, idea] of [
      [moved, a],
      [united, a],
      [united, b],
      [other, b],
    ] as const)
      // prettier-ignore
      await cast(person, idea);
    await merge(a, b);
    const told = { absorbedId: a, survivorId: b, isUndone: false, reason: 'Same', step: 1 };
    for (const person of [moved, united])
      expect(await list(challengeId, person)).toEqual({ items: [told], isAboutOwnVotes: true });
    expect(await list(challengeId, other)).toMatchObject({ items: [] });

    // What was not taken yet is not known either.
    await dismiss(challengeId, moved, 500);
    await dismiss(challengeId, moved, 1);
    expect(await list(challengeId, moved)).toMatchObject({ items: [] });
    await undo(a);
    expect(await list(challengeId, moved)).toMatchObject({
      items: [{ isUndone: true, reason: 'Not the same', step: 2 }],
    });
    expect(await list(challengeId, united)).toMatchObject({ items: [] });
    await dismiss(challengeId, moved, 2);
    expect(await list(challengeId, moved)).toMatchObject({ items: [] });
  });

  it('tells everybody in a secret round, voter or not, alike', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2, rules: { secrecy: 'secret' } });
    const [voter, other] = (await scene.people(2)) as [Principal, Principal];
    await cast(voter, ideaIds[0]!);
    await merge(ideaIds[0]!, ideaIds[1]!);
    const [one, two] = [await list(challengeId, voter), await list(challengeId, other)];
    expect(one).toMatchObject({ items: [{ step: 1 }], isAboutOwnVotes: false });
    expect(two).toEqual(one);
    // Who only manages sees the merge on the idea itself: here there would be nothing to do with it.
    expect(await list(challengeId, aPrincipal('programme-manager'))).toMatchObject({ items: [] });
    await dismiss(challengeId, other, 1);
    expect(await list(challengeId, other)).toMatchObject({ items: [] });
    expect(await list(challengeId, voter)).toEqual(one);
  });
});
