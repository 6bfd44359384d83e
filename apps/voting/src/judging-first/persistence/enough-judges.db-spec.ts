import { randomUUID } from 'node:crypto';
import { judgedEnough } from '@zwerm/contracts/events/voting-events';
import { personErased } from '@zwerm/contracts/events/people-events';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import type { Principal } from '@zwerm/domain/principal';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { CastVotes } from '../../ballots/use-cases/cast-votes.js';
import { ReplaceBallot } from '../../ballots/use-cases/replace-ballot.js';
import { WithdrawVote } from '../../ballots/use-cases/withdraw-vote.js';
import { ReadRound } from '../../rounds/use-cases/read-round.js';
import { EnoughJudges } from './enough-judges.js';
import { JudgingWatch } from './judging-watch.js';

jest.setTimeout(30_000);

describe('telling who judged enough', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const live = { results: 'live' } as const;
  const cast = (principal: Principal, ideaId: string, choice = 'agree', aspect = '') =>
    scene.voting.get(CastVote).execute({ principal, ideaId, choice, aspect });
  const judgeFirst = async (challengeId: string, principal: Principal) =>
    (await scene.voting.get(ReadRound).execute({ challengeId, principal })).judgeFirst;
  /** Who was told of in a challenge, once those who voted have been looked at. */
  const told = async (challengeId: string): Promise<string[]> => {
    await scene.voting.get(JudgingWatch).flush();
    const rows = await scene.query<{ id: string }>(
      `select person_id as id from outbox join judged_enough on judged_enough.id = aggregate_id
       where subject = $1 and payload ->> 'challengeId' = $2 order by seq`,
      [judgedEnough.subject, challengeId],
    );
    return rows.map(({ id }) => id);
  };

  it('A20: happens with the tenth idea, once, and says neither of whom nor how', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ...live, ideas: 12 });
    const voter = await scene.person();
    for (const ideaId of ideaIds.slice(0, 9)) await cast(voter, ideaId, 'pass');
    expect(await told(challengeId)).toEqual([]);
    expect(await judgeFirst(challengeId, voter)).toEqual({ judged: 9, needed: 10, isEnough: false });
    await cast(voter, ideaIds[9]!);
    expect(await told(challengeId)).toEqual([voter.personId]);
    expect(await judgeFirst(challengeId, voter)).toEqual({ judged: 10, needed: 10, isEnough: true });
    for (const ideaId of ideaIds) await cast(voter, ideaId, 'disagree');
    expect(await told(challengeId)).toEqual([voter.personId]);
    const [row] = await scene.query<{ payload: object; aggregate_id: string; ref: string; day: string }>(
      `select payload, aggregate_id, voter_ref as ref, judged_enough_on::text as day from outbox
       join judged_enough on judged_enough.id = aggregate_id
       join voter on voter.round_id = judged_enough.round_id and voter_key = uuid_send(person_id)
       where subject = $1 and payload ->> 'challengeId' = $2`,
      [judgedEnough.subject, challengeId],
    );
    expect(problemsOfPayload(judgedEnough.subject, row!.payload)).toEqual([]);
    for (const secret of [row!.ref, voter.personId, voter.personId.replaceAll('-', '')])
      expect(JSON.stringify(row!.payload)).not.toContain(secret);
    expect(row!.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is said once also when the votes come at once and replicas look at the same moment', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ...live, ideas: 10 });
    const voters = await scene.people(3);
    await Promise.all(voters.flatMap((voter) => ideaIds.map((ideaId) => cast(voter, ideaId))));
    const [{ id: roundId } = { id: '' }] = await scene.query<{ id: string }>(
      'select id from round where challenge_id = $1',
      [challengeId],
    );
    const judges = voters.map(({ personId }) => ({ roundId, personId }));
    const enoughJudges = scene.voting.get(EnoughJudges);
    await Promise.all(Array.from({ length: 6 }, () => enoughJudges.tell(judges)));
    expect((await told(challengeId)).sort()).toEqual(voters.map(({ personId }) => personId).sort());
  });

  it('counts what stands, and what was seen stays seen whatever is withdrawn', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ...live, ideas: 3 });
    const voter = await scene.person();
    const withdraw = (ideaId: string) => scene.voting.get(WithdrawVote).execute({ principal: voter, ideaId });
    for (const ideaId of ideaIds.slice(0, 2)) await cast(voter, ideaId);
    await withdraw(ideaIds[0]!);
    await cast(voter, ideaIds[2]!);
    expect(await told(challengeId)).toEqual([]);
    expect(await judgeFirst(challengeId, voter)).toEqual({ judged: 2, needed: 3, isEnough: false });
    await cast(voter, ideaIds[0]!, 'disagree');
    expect(await told(challengeId)).toEqual([voter.personId]);
    for (const ideaId of ideaIds) await withdraw(ideaId);
    await scene.ideas(challengeId, 9);
    expect(await judgeFirst(challengeId, voter)).toEqual({ judged: 10, needed: 10, isEnough: true });
    expect(await told(challengeId)).toEqual([voter.personId]);
  });

  it('can come of ideas that went, and is noticed when the person looks', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ...live, ideas: 3 });
    const voter = await scene.person();
    for (const ideaId of ideaIds.slice(0, 2)) await cast(voter, ideaId);
    expect(await told(challengeId)).toEqual([]);
    await scene.withdrawIdea(challengeId, ideaIds[2]!);
    expect(await judgeFirst(challengeId, voter)).toEqual({ judged: 2, needed: 2, isEnough: true });
    expect(await told(challengeId)).toEqual([voter.personId]);
  });

  it('is one ballot where it chooses among all ideas, and each criterion of an idea is one judgement', async () => {
    const dots = await scene.challenge({ ...live, method: 'dots', rules: { budget: 5 }, ideas: 12 });
    const voter = await scene.person();
    expect(await judgeFirst(dots.challengeId, voter)).toEqual({ judged: 0, needed: 1, isEnough: false });
    await scene.voting.get(ReplaceBallot).execute({
      principal: voter,
      challengeId: dots.challengeId,
      marks: [{ ideaId: dots.ideaIds[0]!, aspect: '', choice: '2' }],
    });
    expect(await told(dots.challengeId)).toEqual([voter.personId]);

    const rules = { criteria: ['Effect', 'Kosten'] };
    const score = await scene.challenge({ ...live, method: 'score', rules, ideas: 2 });
    for (const aspect of ['c1', 'c2']) await cast(voter, score.ideaIds[0]!, '3', aspect);
    expect(await judgeFirst(score.challengeId, voter)).toEqual({ judged: 1, needed: 2, isEnough: false });
    await cast(voter, score.ideaIds[1]!, '3', 'c1');
    expect(await told(score.challengeId)).toEqual([voter.personId]);
  });

  it('counts pairs where pairs are compared', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ...live, method: 'pairwise', ideas: 3 });
    const [a, b, c] = [...ideaIds].sort() as [string, string, string];
    const voter = await scene.person();
    await cast(voter, a, 'first', b);
    await cast(voter, a, 'first', c);
    expect(await judgeFirst(challengeId, voter)).toEqual({ judged: 2, needed: 3, isEnough: false });
    await cast(voter, b, 'first', c);
    expect(await told(challengeId)).toEqual([voter.personId]);
  });

  it('is heard of imported votes too', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ...live, ideas: 1 });
    const voter = await scene.person();
    const vote = { personId: voter.personId, ideaId: ideaIds[0]!, choice: 'agree', recordedAt: new Date() };
    expect(await scene.voting.get(CastVotes).execute([vote])).toMatchObject({ accepted: 1 });
    expect(await told(challengeId)).toEqual([voter.personId]);
  });

  it('says nothing of rounds that hide results from all, nor of who may not vote or looks as somebody', async () => {
    const hidden = await scene.challenge({ ideas: 1 });
    const secret = await scene.challenge({ ideas: 1, rules: { secrecy: 'secret' } });
    const voter = await scene.person();
    for (const { challengeId, ideaIds } of [hidden, secret]) {
      await cast(voter, ideaIds[0]!);
      expect(await told(challengeId)).toEqual([]);
      expect(await judgeFirst(challengeId, voter)).toBeNull();
    }
    const { challengeId, ideaIds } = await scene.challenge({ ...live, ideas: 1 });
    expect(await judgeFirst(challengeId, aPrincipal())).toBeNull();
    expect(await judgeFirst(challengeId, { ...voter, roles: ['employee', 'programme-manager'] })).toBeNull();
    await cast(voter, ideaIds[0]!);
    expect(await judgeFirst(challengeId, { ...voter, viewedBy: randomUUID() })).toBeNull();
  });

  it('needs nothing of whom no idea may be asked, once there are ideas', async () => {
    const { challengeId } = await scene.challenge({ ...live, ideas: 0, rules: { ownIdeas: false } });
    const author = await scene.person();
    expect(await judgeFirst(challengeId, author)).toEqual({ judged: 0, needed: 1, isEnough: false });
    const [ideaId] = await scene.ideas(challengeId, 1);
    await scene.query('update idea set author_id = $2 where id = $1', [ideaId, author.personId]);
    expect(await judgeFirst(challengeId, author)).toEqual({ judged: 0, needed: 0, isEnough: true });
    expect(await told(challengeId)).toEqual([author.personId]);
  });

  it('is tried again after the database failed', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ...live, ideas: 1 });
    const voter = await scene.person();
    const fails = jest
      .spyOn(scene.voting.get(EnoughJudges), 'tell')
      .mockRejectedValueOnce(new Error('the connection went away'));
    await cast(voter, ideaIds[0]!);
    expect(await told(challengeId)).toEqual([]);
    expect(fails).toHaveBeenCalledTimes(1);
    expect(await told(challengeId)).toEqual([voter.personId]);
    fails.mockRestore();
  });

  it('is forgotten with the person', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ...live, ideas: 1 });
    const { personId } = await scene.person();
    await cast({ ...aPrincipal(), personId }, ideaIds[0]!);
    expect(await told(challengeId)).toEqual([personId]);
    await scene.voting.wire.deliver(
      eventOf(personErased, { personId, erasureId: randomUUID() }, 2, personId),
    );
    expect(await scene.query('select from judged_enough where person_id = $1', [personId])).toEqual([]);
  });
});
