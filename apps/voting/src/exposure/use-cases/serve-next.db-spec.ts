import type { Principal } from '@zwerm/domain/principal';
import { forGroups } from '@zwerm/testing/audience-builder';
import { ideaSubmitted, ideaWithdrawn } from '@zwerm/contracts/events/idea-events';
import { eventOf } from '@zwerm/testing/event-builder';
import { randomUUID } from 'node:crypto';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { AnswerBestWorst } from '../../ballots/use-cases/answer-best-worst.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { WeighedRounds } from '../persistence/weighed-rounds.js';
import { RecordImpressions } from './record-impressions.js';
import { ServeNext } from './serve-next.js';

jest.setTimeout(30_000);

describe('serving what to judge next', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const served = async (principal: Principal, challengeId: string, count = 50): Promise<string[]> => {
    const { items } = await scene.voting.get(ServeNext).execute({ principal, challengeId, count });
    return items.map(({ ideaId }) => ideaId);
  };
  const show = (principal: Principal, challengeId: string, ideaIds: string[], skipped: string[] = []) =>
    scene.voting.get(RecordImpressions).execute({ principal, challengeId, ideaIds, skipped });

  it('serves what the fewest people have seen first', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 6 });
    const [first, second] = await scene.people(2);
    await show(first!, challengeId, ideaIds.slice(0, 4));
    expect((await served(second!, challengeId, 2)).sort()).toEqual(ideaIds.slice(4).sort());
    expect((await served(second!, challengeId)).slice(0, 2).sort()).toEqual(ideaIds.slice(4).sort());
  });

  it('keeps the order of a person from one request to the next, and gives others another', async () => {
    const { challengeId } = await scene.challenge({ method: 'approval', ideas: 30 });
    const [first, second] = await scene.people(2);
    const order = await served(first!, challengeId);
    expect(await served(first!, challengeId)).toEqual(order);
    expect(await served(first!, challengeId, 5)).toEqual(order.slice(0, 5));
    const another = await served(second!, challengeId);
    expect(another).not.toEqual(order);
    expect([...another].sort()).toEqual([...order].sort());
  });

  it('never serves what the person has judged, until they take it back', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2 });
    const principal = await scene.person();
    await scene.voting.get(CastVote).execute({ principal, ideaId: ideaIds[0]!, choice: 'pass' });
    expect(await served(principal, challengeId)).toEqual([ideaIds[1]]);
    await scene.voting
      .call('delete', `/ideas/${ideaIds[0]!}/vote`, { as: principal })
      .then(({ status }) => expect(status).toBe(200));
    expect(await served(principal, challengeId)).toHaveLength(2);
  });

  it('never serves again what the person passed over, and serves again what they only saw', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'approval', ideas: 3 });
    const [principal, other] = await scene.people(2);
    await show(principal!, challengeId, [ideaIds[1]!], [ideaIds[0]!]);
    expect((await served(principal!, challengeId)).sort()).toEqual([ideaIds[1], ideaIds[2]].sort());
    expect(await served(other!, challengeId)).toHaveLength(3);
  });

  it('never serves authors their own ideas where they may not vote on them', async () => {
    for (const [ownIdeas, count] of [
      [false, 1],
      [true, 2],
    ] as const) {
      const { challengeId } = await scene.challenge({ rules: { ownIdeas }, ideas: 1 });
      const author = await scene.person();
      await scene.voting.wire.deliver(
        eventOf(ideaSubmitted, { ideaId: randomUUID(), challengeId, authorId: author.personId }),
      );
      expect(await served(author, challengeId)).toHaveLength(count);
    }
  });

  it('leaves out ideas that were withdrawn, whatever the order in which it hears of it', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2 });
    await scene.withdrawIdea(challengeId, ideaIds[0]!);
    const late = randomUUID();
    await scene.voting.wire.deliver(
      eventOf(ideaWithdrawn, { ideaId: late, challengeId }, 2, late),
      eventOf(ideaSubmitted, { ideaId: late, challengeId }, 1, late),
    );
    expect(await served(await scene.person(), challengeId)).toEqual([ideaIds[1]]);
  });

  it('serves ideas that were there before their challenge', async () => {
    const challengeId = randomUUID();
    const ideaIds = await scene.ideas(challengeId, 2);
    await scene.publish(challengeId, {}, 2);
    await scene.move(challengeId, 'voting');
    expect((await served(await scene.person(), challengeId)).sort()).toEqual(ideaIds.sort());
  });

  it('stops for the day where the round says so, by what was shown and not by what was fetched', async () => {
    const { challengeId } = await scene.challenge({ rules: { shownPerDay: 3 }, ideas: 5 });
    const principal = await scene.person();
    const first = await served(principal, challengeId);
    expect(first).toHaveLength(3);
    await show(principal, challengeId, first.slice(0, 2));
    expect(await served(principal, challengeId)).toHaveLength(1);
    await show(principal, challengeId, first);
    const { items, isDoneForToday } = await scene.voting
      .get(ServeNext)
      .execute({ principal, challengeId, count: 5 });
    expect([items, isDoneForToday]).toEqual([[], true]);
    await scene.query('update impression set shown_on = shown_on - 1');
    expect(await served(principal, challengeId)).toHaveLength(3);
  });

  it('serves nobody outside the round: not seen, not on the roll, not open', async () => {
    const codeOf = (principal: Principal, challengeId: string): Promise<unknown> =>
      served(principal, challengeId).catch((error: unknown) => (error as { code?: string }).code);
    const leader = { ...(await scene.person()), roles: ['employee', 'leadership'] } as Principal;
    const { challengeId } = await scene.challenge({ audience: forGroups(randomUUID()) });
    expect(await codeOf(await scene.person(), challengeId)).toBe('not-found');
    expect(await codeOf(leader, challengeId)).toBe('not-on-roll');
    const later = await scene.challenge({ phase: 'ideation', opensAt: inMinutes(5), closesAt: inMinutes(9) });
    expect(await codeOf(leader, later.challengeId)).toBe('round-not-open');
    const closed = await scene.challenge();
    await scene.voting.get(CloseRound).execute({ challengeId: closed.challengeId });
    expect(await codeOf(leader, closed.challengeId)).toBe('round-closed');
  });

  /** Fourteen ideas of which everybody wants the first ten and nobody the others, and a few people who come then. */
  async function settledRound(secrecy: 'named' | 'secret') {
    const { challengeId, ideaIds } = await scene.challenge({ rules: { secrecy }, ideas: 14 });
    const voters = await scene.people(24);
    await Promise.all(
      voters.flatMap((principal) =>
        ideaIds.map((ideaId, at) =>
          scene.voting.get(CastVote).execute({ principal, ideaId, choice: at < 10 ? 'agree' : 'disagree' }),
        ),
      ),
    );
    const round = await scene.voting.get(RoundsRepository).find(challengeId);
    await scene.voting.get(WeighedRounds).renew(round!);
    const hopeless = new Set(ideaIds.slice(10));
    const newcomers = await scene.people(25);
    const servedHopeless = async (): Promise<number> => {
      const pages = await Promise.all(newcomers.map((newcomer) => served(newcomer, challengeId, 7)));
      return pages.flat().filter((ideaId) => hopeless.has(ideaId)).length;
    };
    return { challengeId, ideaIds, hopeless, voters, newcomers, servedHopeless };
  }

  it('serves what a judgement would tell most about, and what is settled hardly any more', async () => {
    const { challengeId, newcomers, servedHopeless } = await settledRound('named');
    // Evenly it would be 50 of 175; by the audit draw of one in twenty some 3 are left.
    expect(await servedHopeless()).toBeLessThan(20);
    const all = await served(newcomers[0]!, challengeId);
    expect([all.length, new Set(all).size]).toEqual([14, 14]);
    expect(await served(newcomers[0]!, challengeId)).toEqual(all);
  });

  it('tells nothing of the standings of a secret round by what it serves', async () => {
    const { servedHopeless } = await settledRound('secret');
    expect(await servedHopeless()).toBeGreaterThan(30);
  });

  it('serves sets of four where they are asked for, never twice with the same idea, skipped or not', async () => {
    const { challengeId, ideaIds, newcomers } = await settledRound('named');
    const [principal] = newcomers;
    const ask = (sets?: boolean) =>
      scene.voting.get(ServeNext).execute({ principal: principal!, challengeId, count: 10, sets });
    const compared = new Set<string>();
    for (const answer of [null, 'chosen'] as const) {
      const { items, sets } = await ask(true);
      expect([sets.length, items.length]).toEqual([1, 8]);
      const [{ ideaIds: four, servedToken }] = sets as [(typeof sets)[number]];
      expect(four.filter((ideaId) => compared.has(ideaId) || !ideaIds.includes(ideaId))).toEqual([]);
      for (const ideaId of four) compared.add(ideaId);
      await scene.voting.get(AnswerBestWorst).execute({
        ...{ principal: principal!, challengeId, ideaIds: four, servedToken },
        answer: answer && { best: four[0]!, worst: four[1]! },
      });
    }
    expect(compared.size).toBe(8);
    // What was compared is still there to be judged.
    expect((await served(principal!, challengeId)).length).toBe(14);
    const { items, sets } = await ask();
    expect([sets.length, items.length]).toEqual([0, 10]);
  });
});
