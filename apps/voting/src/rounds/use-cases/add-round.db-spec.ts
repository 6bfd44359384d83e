import { roundClosed, roundOpened } from '@zwerm/contracts/events/voting-events';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import type { Principal } from '@zwerm/domain/principal';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { sequenceAll, untilSealed } from '../../../test/log-scene.js';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { ReadOwnBallot } from '../../ballots/use-cases/read-own-ballot.js';
import { ReadExposure } from '../../exposure/use-cases/read-exposure.js';
import { ServeNext } from '../../exposure/use-cases/serve-next.js';
import { CertifyRound } from '../../log/use-cases/certify-round.js';
import { ListOwnReceipts } from '../../log/use-cases/list-own-receipts.js';
import { RecountRound } from '../../log/use-cases/recount-round.js';
import { ReadBundle } from '../../log/use-cases/read-bundle.js';
import { AddRound, type AddRoundCommand } from './add-round.js';
import { ListRounds } from './list-rounds.js';
import { ReadRound } from './read-round.js';

jest.setTimeout(60_000);

describe('adding a round to a challenge', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const organiser = aPrincipal('programme-manager');
  const add = (challengeId: string, wishes: Partial<AddRoundCommand> = {}) =>
    scene.voting.get(AddRound).execute({
      principal: organiser,
      challengeId,
      number: 2,
      method: 'support',
      results: 'after-close',
      rules: {},
      closesAt: inMinutes(30),
      ...wishes,
    });
  const replace = (challengeId: string, wishes: Partial<AddRoundCommand> = {}) =>
    add(challengeId, { reason: 'The scale was wrong', ...wishes });
  const cast = (principal: Principal, ideaId: string, choice: string) =>
    scene.voting.get(CastVote).execute({ principal, ideaId, choice });
  const list = (challengeId: string) =>
    scene.voting.get(ListRounds).execute({ challengeId, principal: organiser });

  it('replaces the running one, whose ballots stay in the record and count no more', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const principal = await scene.person();
    await cast(principal, ideaIds[0]!, 'agree');
    await replace(challengeId);
    expect(await list(challengeId)).toMatchObject([
      { number: 2, state: 'open', method: 'support', replacedBecause: null },
      { number: 1, state: 'closed', replacedBecause: 'The scale was wrong' },
    ]);
    expect(await scene.voting.get(ReadOwnBallot).execute({ principal, challengeId })).toEqual([]);
    await expect(cast(principal, ideaIds[0]!, 'agree')).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await cast(principal, ideaIds[0]!, 'support')).toMatchObject({ revision: 1 });
    const read = (number?: number) => scene.voting.get(ReadRound).execute({ principal, challengeId, number });
    expect([(await read()).turnout, (await read(1)).turnout]).toMatchObject([
      { participants: 1 },
      { participants: 1 },
    ]);
    const events = await scene.roundEvents(challengeId);
    expect(events.map(({ subject }) => subject)).toEqual([
      roundOpened.subject,
      roundClosed.subject,
      roundOpened.subject,
    ]);
    expect(events.slice(1).map(({ payload }) => payload)).toMatchObject([
      { isReplaced: true, ballots: 1 },
      { number: 2, method: 'support' },
    ]);
    for (const { subject, payload } of events) expect(problemsOfPayload(subject, payload)).toEqual([]);
  });

  it('keeps for each its own log, receipts and bundle, and certifies an earlier one as well', async () => {
    const challenge = await scene.challenge({ ideas: 2 });
    const { challengeId, ideaIds } = challenge;
    const principal = await scene.person();
    await cast(principal, ideaIds[0]!, 'agree');
    await replace(challengeId, { rules: { secrecy: 'secret' }, ideaIds: ideaIds.slice(0, 1) });
    await cast(principal, ideaIds[0]!, 'support');
    expect(await untilSealed(scene, challenge)).toMatchObject({ number: 1, ballots: 1 });
    await sequenceAll(scene);
    const receipts = (number?: number) =>
      scene.voting.get(ListOwnReceipts).execute({ principal, challengeId, number });
    expect([await receipts(), await receipts(1)]).toMatchObject([
      [{ choice: 'support' }],
      [{ choice: 'agree' }],
    ]);
    const bundle = (number?: number) =>
      scene.voting.get(ReadBundle).execute({ principal, challengeId, number });
    await expect(bundle()).rejects.toMatchObject({ code: 'results-hidden' });
    expect(await bundle(1)).toContain('"agree"');
    const certify = (number?: number) =>
      scene.voting.get(CertifyRound).execute({ principal: organiser, challengeId, number });
    await expect(certify()).rejects.toMatchObject({ kind: 'conflict' });
    expect(await certify(1)).toBeInstanceOf(Date);
    const own = (number?: number) =>
      scene.voting.get(ReadOwnBallot).execute({ principal, challengeId, number });
    expect([await own(), await own(1)]).toMatchObject([[{ choice: 'support' }], [{ choice: 'agree' }]]);
    const recount = (number?: number) => scene.voting.get(RecountRound).execute(challengeId, number);
    expect([await recount(), await recount(1)]).toMatchObject([
      { totals: [[ideaIds[0], '', 'support', 1]], problems: [] },
      { totals: [[ideaIds[0], '', 'agree', 1]], problems: [] },
    ]);
    const exposure = (number?: number) =>
      scene.voting.get(ReadExposure).execute({ principal: organiser, challengeId, number });
    expect([await exposure(), await exposure(1)]).toMatchObject([{ ideas: 1 }, { ideas: 2 }]);
    for (const read of [receipts, bundle, own, recount, exposure])
      await expect(read(3)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets chosen ideas go on after a closed round, and no others', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 4 });
    await scene.move(challengeId, 'review', 4);
    const chosen = ideaIds.slice(0, 2);
    await add(challengeId, { ideaIds: chosen });
    const principal = await scene.person();
    const next = await scene.voting.get(ServeNext).execute({ principal, challengeId, count: 10 });
    expect(next.items.map(({ ideaId }) => ideaId).sort()).toEqual([...chosen].sort());
    await expect(cast(principal, ideaIds[3]!, 'support')).rejects.toMatchObject({ code: 'idea-not-votable' });
    await cast(principal, chosen[0]!, 'support');
    await scene.ideas(challengeId, 1);
    const round = await scene.voting.get(ReadRound).execute({ principal, challengeId });
    expect(round).toMatchObject({ number: 2, hasChosenIdeas: true, own: { voted: 1, votable: 2 } });
    const opened = (await scene.roundEvents(challengeId)).at(-1)!.payload as { ideaIds: string[] };
    expect(opened.ideaIds).toEqual([...chosen].sort());
    await scene.withdrawIdea(challengeId, chosen[1]!);
    await expect(cast(principal, chosen[1]!, 'support')).rejects.toMatchObject({ code: 'idea-not-votable' });
  });

  it('runs a later round by its own dates, until the challenge is decided at the latest', async () => {
    const { challengeId } = await scene.challenge();
    await scene.move(challengeId, 'review', 4);
    await add(challengeId, { opensAt: inMinutes(10) });
    await scene.publish(challengeId, { method: 'dots', opensAt: inMinutes(-9), closesAt: inMinutes(90) }, 5);
    await scene.move(challengeId, 'review', 6);
    expect((await list(challengeId))[0]).toMatchObject({ state: 'scheduled', method: 'support' });
    await scene.move(challengeId, 'decided', 7);
    expect((await list(challengeId))[0]).toMatchObject({ number: 2, state: 'closed' });
    await expect(add(challengeId, { number: 3 })).rejects.toMatchObject({ code: 'voting-over' });
  });

  it('ends with the voting phase when it took the place of a round of that phase', async () => {
    const { challengeId } = await scene.challenge();
    await replace(challengeId);
    await scene.move(challengeId, 'review', 4);
    expect(await list(challengeId)).toMatchObject([{ state: 'closed' }, { state: 'closed' }]);
  });

  it('is done once, however often it is asked, and by one of two organisers at the same time', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const principal = await scene.person();
    const outcomes = await Promise.allSettled([
      replace(challengeId),
      replace(challengeId, { method: 'approval' }),
      cast(principal, ideaIds[0]!, 'agree'),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(2);
    expect(await list(challengeId)).toHaveLength(2);
    const [stray] = await scene.query<{ late: number }>(
      `select count(*)::integer as late from ballot join round on id = round_id
       where challenge_id = $1 and cast_at >= closed_at`,
      [challengeId],
    );
    expect(stray).toEqual({ late: 0 });
  });

  it('refuses without a reason, before voting, with ideas of elsewhere, and whoever does not manage it', async () => {
    const { challengeId } = await scene.challenge();
    await expect(add(challengeId)).rejects.toMatchObject({ code: 'reason-required' });
    await expect(replace(challengeId, { number: 3 })).rejects.toMatchObject({ code: 'not-found' });
    const elsewhere = (await scene.challenge()).ideaIds;
    await expect(replace(challengeId, { ideaIds: elsewhere })).rejects.toMatchObject({ code: 'not-found' });
    const past = { closesAt: inMinutes(-1) };
    await expect(replace(challengeId, past)).rejects.toMatchObject({ code: 'invalid-input' });
    const stranger = { principal: await scene.person() };
    await expect(replace(challengeId, stranger)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await list(challengeId)).toHaveLength(1);
    const ahead = await scene.challenge({ phase: 'ideation', opensAt: inMinutes(5) });
    await expect(replace(ahead.challengeId)).rejects.toMatchObject({ code: 'round-not-open' });
  });
});
