import type { Principal } from '@zwerm/domain/principal';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { StandingsRepository } from '../../exposure/persistence/standings.repository.js';
import { ServedTokens } from '../../exposure/persistence/served-tokens.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { ReadRound } from '../../rounds/use-cases/read-round.js';
import { MergeIdeas } from '../../merging/use-cases/merge-ideas.js';
import { UndoMerge } from '../../merging/use-cases/undo-merge.js';
import type { SetAnswer } from '../domain/best-worst.js';
import { AnswerBestWorst } from './answer-best-worst.js';
import { CastVote } from './cast-vote.js';
import { ReadOwnBallot } from './read-own-ballot.js';

jest.setTimeout(30_000);

describe('answering which of four is the best and which the worst', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  interface Asked {
    readonly principal: Principal;
    readonly challengeId: string;
    readonly ideaIds: string[];
  }
  const asked = async (secrecy: 'named' | 'secret' = 'named'): Promise<Asked> => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 4, rules: { secrecy } });
    return { principal: await scene.person(), challengeId, ideaIds: ideaIds.sort() };
  };
  const tokenFor = async ({ principal: { personId }, challengeId, ideaIds }: Asked): Promise<string> => {
    const round = await scene.voting.get(RoundsRepository).find(challengeId);
    return scene.voting.get(ServedTokens).write({ roundId: round!.id, personId, ideaIds });
  };
  const answer = async (set: Asked, said: SetAnswer, by: Asked = set) =>
    scene.voting.get(AnswerBestWorst).execute({ ...set, answer: said, servedToken: await tokenFor(by) });
  const refusalOf = (set: Asked, said: SetAnswer, by: Asked = set): Promise<unknown> =>
    answer(set, said, by).catch((error: unknown) => (error as { code?: string }).code);
  const ballotOf = async ({ principal, challengeId, ideaIds }: Asked): Promise<string[]> => {
    const votes = await scene.voting.get(ReadOwnBallot).execute({ principal, challengeId });
    return votes
      .map(({ ideaId, aspect, choice }) => `${ideaIds.indexOf(ideaId)}${ideaIds.indexOf(aspect)} ${choice}`)
      .sort();
  };
  const chosen = ({ ideaIds }: Asked, best: number, worst: number): SetAnswer => ({
    best: ideaIds[best]!,
    worst: ideaIds[worst]!,
  });

  it.each(['named', 'secret'] as const)('is in the %s ballot what it says of each pair', async (secrecy) => {
    const set = await asked(secrecy);
    const receipts = await answer(set, chosen(set, 2, 0));
    expect(receipts).toHaveLength(6);
    expect(await ballotOf(set)).toEqual([
      ...['01 second', '02 second', '03 second'],
      ...['12 second', '13 equal', '23 first'],
    ]);
    const events = await scene.ballotEvents(set.challengeId);
    expect(events).toHaveLength(6);
    expect(JSON.stringify(events)).not.toContain(set.principal.personId);
  });

  it('changes nothing when it is said again, and everything of it when something else is', async () => {
    const set = await asked();
    await answer(set, chosen(set, 2, 0));
    expect(await answer(set, chosen(set, 2, 0))).toEqual([]);
    expect(await answer(set, chosen(set, 0, 3))).toHaveLength(5);
    expect(await ballotOf(set)).toEqual([
      ...['01 first', '02 first', '03 first'],
      ...['12 equal', '13 first', '23 first'],
    ]);
    await answer(set, null);
    expect((await ballotOf(set)).every((pair) => pair.endsWith('equal'))).toBe(true);
    await answer(set, 'taken-back');
    expect(await ballotOf(set)).toEqual([]);
    expect(await answer(set, 'taken-back')).toEqual([]);
  });

  it('is beside votes on the ideas, and judges none of them', async () => {
    const set = await asked();
    const { principal, challengeId, ideaIds } = set;
    await answer(set, chosen(set, 0, 1));
    await scene.voting.get(CastVote).execute({ principal, ideaId: ideaIds[0]!, choice: 'disagree' });
    const { own } = await scene.voting.get(ReadRound).execute({ challengeId, principal });
    expect(own).toMatchObject({ voted: 1, votable: 4 });
    expect(await ballotOf(set)).toHaveLength(7);
  });

  it('counts only for a set that was served to this very person', async () => {
    const set = await asked();
    const other = { ...set, principal: await scene.person() };
    expect(await refusalOf(set, chosen(set, 0, 1), other)).toBe('set-not-served');
    const turned = { ...set, ideaIds: set.ideaIds.toReversed() };
    expect(await refusalOf(set, chosen(set, 0, 1), turned)).toBe('set-not-served');
    const elsewhere = await asked();
    for (const wrong of [chosen(set, 0, 0), chosen(elsewhere, 0, 1), { best: '', worst: set.ideaIds[0]! }])
      expect(await refusalOf(set, wrong)).toBe('set-not-served');
    const three = { ...set, ideaIds: set.ideaIds.slice(1) };
    expect(await refusalOf(three, null)).toBe('set-not-served');
    expect(await ballotOf(set)).toEqual([]);
  });

  it('says of the survivor what was said of an idea that went up in it, for serving too', async () => {
    const set = await asked();
    const [gone, survivor, x, y] = set.ideaIds as [string, string, string, string];
    await answer(set, chosen(set, 0, 3));
    const standings = async (): Promise<[string, string, number, number][]> => {
      const round = await scene.voting.get(RoundsRepository).find(set.challengeId);
      const pairs = await scene.voting.get(StandingsRepository).pairs(round!.id);
      return pairs.map(({ first, second, firstWins, secondWins }) => [first, second, firstWins, secondWins]);
    };
    const apart = [
      [gone, survivor, 1, 0],
      [gone, x, 1, 0],
      [gone, y, 1, 0],
      [survivor, y, 1, 0],
      [x, y, 1, 0],
    ];
    expect(await standings()).toEqual(apart);
    const principal = aPrincipal('community-manager', 'employee');
    const merge = { principal, ideaId: gone, into: survivor, reason: 'They say the same' };
    await scene.voting.get(MergeIdeas).execute(merge);
    expect(await standings()).toEqual([
      [survivor, x, 1, 0],
      [survivor, y, 2, 0],
      [x, y, 1, 0],
    ]);
    await scene.voting.get(UndoMerge).execute({ principal, ideaId: gone, reason: 'They do not' });
    expect(await standings()).toEqual(apart);
  });

  it('cannot come as a vote on one idea', async () => {
    const { principal, ideaIds } = await asked();
    const cast = (choice: string, aspect: string): Promise<unknown> =>
      scene.voting
        .get(CastVote)
        .execute({ principal, ideaId: ideaIds[0]!, choice, aspect })
        .catch((error: unknown) => (error as { code?: string }).code);
    expect(await cast('first', ideaIds[1]!)).toBe('invalid-input');
    expect(await cast('first', '')).toBe('invalid-input');
    expect(await cast('agree', ideaIds[1]!)).toBe('invalid-input');
  });

  it('is kept whole or not at all, and not in rounds that ask something else or are over', async () => {
    const set = await asked();
    await scene.withdrawIdea(set.challengeId, set.ideaIds[3]!);
    expect(await refusalOf(set, chosen(set, 0, 1))).toMatch(/^(idea-not-votable|invalid-input)$/);
    expect(await ballotOf(set)).toEqual([]);
    const approval = await scene.challenge({ method: 'approval', ideas: 4 });
    expect(await refusalOf({ ...approval, principal: set.principal }, null)).toBe('invalid-input');
    const closed = await asked();
    await answer(closed, chosen(closed, 0, 1));
    await scene.voting.get(CloseRound).execute({ challengeId: closed.challengeId });
    expect(await refusalOf(closed, chosen(closed, 1, 0))).toBe('round-closed');
    expect(await ballotOf(closed)).toHaveLength(6);
  });
});
