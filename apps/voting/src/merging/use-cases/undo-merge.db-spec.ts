import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { ReadOwnBallot } from '../../ballots/use-cases/read-own-ballot.js';
import { ReplaceBallot } from '../../ballots/use-cases/replace-ballot.js';
import { WithdrawVote } from '../../ballots/use-cases/withdraw-vote.js';
import { ServeNext } from '../../exposure/use-cases/serve-next.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { MergeIdeas } from './merge-ideas.js';
import { UndoMerge } from './undo-merge.js';

jest.setTimeout(60_000);

const moderator = aPrincipal('community-manager', 'employee');

describe('undoing a merge', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const merge = (ideaId: string, into: string) =>
    scene.voting.get(MergeIdeas).execute({ principal: moderator, ideaId, into, reason: 'Same' });
  const undo = (ideaId: string) =>
    scene.voting.get(UndoMerge).execute({ principal: moderator, ideaId, reason: 'Not the same' });

  it('keeps what people said in between: a vote on the survivor is its own, a withdrawal took both', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2 });
    const [absorbed, survivor] = ideaIds as [string, string];
    const [changing, leaving] = await scene.people(2);
    const cast = (principal = changing!, ideaId = absorbed, choice = 'agree') =>
      scene.voting.get(CastVote).execute({ principal, ideaId, choice });
    const said = async (principal = changing!) =>
      (await scene.voting.get(ReadOwnBallot).execute({ challengeId, principal }))
        .map(({ ideaId, castOn, choice }) => ({ ideaId, castOn, choice }))
        .sort((a, b) => ideaIds.indexOf(a.ideaId) - ideaIds.indexOf(b.ideaId));
    await cast();
    await cast(leaving);
    await merge(absorbed, survivor);
    expect(await said()).toEqual([{ ideaId: survivor, castOn: absorbed, choice: 'agree' }]);
    await cast(changing, survivor, 'disagree');
    expect(await said()).toEqual([{ ideaId: survivor, castOn: null, choice: 'disagree' }]);
    await scene.voting.get(WithdrawVote).execute({ principal: leaving!, ideaId: survivor });
    expect(await undo(absorbed)).toMatchObject({ undoReason: 'Not the same', undoneBy: moderator.personId });
    expect(await said()).toEqual([
      { ideaId: absorbed, castOn: null, choice: 'agree' },
      { ideaId: survivor, castOn: null, choice: 'disagree' },
    ]);
    expect(await said(leaving)).toEqual([]);
  });

  it('keeps a vote on the absorbed idea under a whole ballot that names the survivor, and takes it with the rest', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 3 });
    const [absorbed, survivor, other] = ideaIds as [string, string, string];
    const principal = await scene.person();
    const replace = (...named: string[]) =>
      scene.voting.get(ReplaceBallot).execute({
        principal,
        challengeId,
        marks: named.map((ideaId) => ({ ideaId, aspect: '', choice: 'agree' })),
      });
    await replace(absorbed, other);
    await merge(absorbed, survivor);
    await replace(survivor);
    await undo(absorbed);
    const ballot = await scene.voting.get(ReadOwnBallot).execute({ challengeId, principal });
    expect(new Set(ballot.map(({ ideaId }) => ideaId))).toEqual(new Set([absorbed, survivor]));
    await merge(absorbed, survivor);
    expect(await replace(other)).toHaveLength(1);
  });

  it('serves an idea again that went up in another', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2 });
    const principal = await scene.person();
    const served = async () => {
      const { items } = await scene.voting.get(ServeNext).execute({ principal, challengeId, count: 5 });
      return new Set(items.map(({ ideaId }) => ideaId));
    };
    await merge(ideaIds[0]!, ideaIds[1]!);
    expect(await served()).toEqual(new Set([ideaIds[1]]));
    await undo(ideaIds[0]!);
    expect(await served()).toEqual(new Set(ideaIds));
  });

  it('is refused once the round has closed, and so is a new merge', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 3 });
    await merge(ideaIds[0]!, ideaIds[1]!);
    await scene.voting.get(CloseRound).execute({ challengeId });
    await expect(undo(ideaIds[0]!)).rejects.toMatchObject({ code: 'round-closed' });
    await expect(merge(ideaIds[2]!, ideaIds[1]!)).rejects.toMatchObject({ code: 'round-closed' });
  });

  it('leaves other merges as they are, whichever is undone first', async () => {
    const { ideaIds } = await scene.challenge({ ideas: 3 });
    const [a, b, c] = ideaIds as [string, string, string];
    const into = async () =>
      scene.query<{ id: string; merged_into: string | null }>(
        'select id, merged_into from idea where id = any ($1) and merged_into is not null order by id',
        [ideaIds],
      );
    await merge(a, b);
    await merge(b, c);
    expect(new Map((await into()).map((row) => [row.id, row.merged_into]))).toEqual(
      new Map([
        [a, c],
        [b, c],
      ]),
    );
    await undo(a);
    expect(await into()).toEqual([{ id: b, merged_into: c }]);
  });
});
