import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { VotingScene } from '../../../test/voting-scene.js';
import { RecordImpressions } from '../../exposure/use-cases/record-impressions.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { ReadOwnBallot } from '../../ballots/use-cases/read-own-ballot.js';
import { ReplaceBallot } from '../../ballots/use-cases/replace-ballot.js';
import { CloseRound } from './close-round.js';
import { DestroyRoundKey } from './destroy-round-key.js';
import { ReadRound } from './read-round.js';

jest.setTimeout(60_000);

describe('secret rounds, and destroying their key', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const secret = (wishes = {}) => scene.challenge({ rules: { secrecy: 'secret' }, ...wishes });
  const cast = (principal: Principal, ideaId: string, choice: string) =>
    scene.voting.get(CastVote).execute({ principal, ideaId, choice });
  const ownBallot = (principal: Principal, challengeId: string) =>
    scene.voting.get(ReadOwnBallot).execute({ principal, challengeId });
  // Nothing but a test may move the end of a closed round.
  const longAgo = async (challengeId: string) => {
    await scene.query('alter table round disable trigger rounds_go_forward');
    await scene.query("update round set closed_at = closed_at - interval '31 days' where challenge_id = $1", [
      challengeId,
    ]);
    await scene.query('alter table round enable trigger rounds_go_forward');
  };

  it('lets people vote, change and see their own ballot as in any round', async () => {
    const { challengeId, ideaIds } = await secret({ ideas: 2 });
    const [voter, other] = await scene.people(2);
    await cast(voter!, ideaIds[0]!, 'agree');
    expect(await cast(voter!, ideaIds[0]!, 'disagree')).toMatchObject({ revision: 2 });
    expect(await ownBallot(voter!, challengeId)).toMatchObject([{ choice: 'disagree' }]);
    expect(await ownBallot(other!, challengeId)).toEqual([]);
    const view = await scene.voting.get(ReadRound).execute({ principal: voter!, challengeId });
    expect(view).toMatchObject({
      own: { voted: 1 },
      turnout: { participants: 1 },
      rules: { secrecy: 'secret' },
    });
  });

  it('judges whole ballots under the secret key too', async () => {
    const { challengeId, ideaIds } = await secret({
      method: 'dots',
      rules: { secrecy: 'secret', budget: 3, top: 3 },
    });
    const principal = await scene.person();
    const marks = [{ ideaId: ideaIds[0]!, aspect: '', choice: '3' }];
    await scene.voting.get(ReplaceBallot).execute({ principal, challengeId, marks });
    await scene.voting.get(ReplaceBallot).execute({ principal, challengeId, marks });
    expect(await ownBallot(principal, challengeId)).toMatchObject([{ choice: '3', revision: 1 }]);
  });

  it('A18: stores a person and a choice nowhere together, and no key in the clear (P5)', async () => {
    const { challengeId, ideaIds } = await secret();
    const voter = await scene.person();
    await cast(voter, ideaIds[0]!, 'agree');
    const bytes = voter.personId.replaceAll('-', '');
    const kept = await scene.query<{ row: string }>(`
      select ballot::text || voter::text as row from ballot join voter using (round_id, voter_key)
      join round on round.id = round_id where challenge_id = '${challengeId}'
      union all select payload::text from outbox where subject like 'zwerm.voting.ballot.%'`);
    expect(kept.length).toBeGreaterThan(1);
    for (const { row } of kept) {
      expect(row).not.toContain(voter.personId);
      expect(row).not.toContain(bytes);
    }
    const [length] = await scene.query<{ bytes: number }>(
      'select octet_length(voter_key) as bytes from ballot join round on round.id = round_id where challenge_id = $1',
      [challengeId],
    );
    expect(length).toEqual({ bytes: 32 });
  });

  it('A20: gives a person another key and another reference in every round', async () => {
    const voter = await scene.person();
    const challenges = [await secret(), await secret()];
    for (const { ideaIds } of challenges) await cast(voter, ideaIds[0]!, 'agree');
    const rows = await scene.query<{ voter_key: Buffer; voter_ref: string }>(
      'select voter_key, voter_ref from voter join round on round.id = round_id where challenge_id = any ($1)',
      [challenges.map(({ challengeId }) => challengeId)],
    );
    expect(new Set(rows.map((row) => row.voter_key.toString('hex'))).size).toBe(2);
    expect(new Set(rows.map((row) => row.voter_ref)).size).toBe(2);
  });

  it('A22: keeps of taking part no more than the day', async () => {
    const { challengeId, ideaIds } = await secret();
    await cast(await scene.person(), ideaIds[0]!, 'agree');
    const [row] = await scene.query<Record<string, unknown>>(
      `select to_jsonb(participation) as kept from participation join round on round.id = round_id
       where challenge_id = $1`,
      [challengeId],
    );
    expect(Object.keys(row!['kept'] as object).sort()).toEqual(['person_id', 'round_id', 'took_part_on']);
  });

  it('destroys the key when the time for objections is over, not before, and once', async () => {
    const { challengeId, ideaIds } = await secret();
    const voters = await scene.people(3);
    for (const voter of voters) await cast(voter, ideaIds[0]!, 'agree');
    await scene.voting
      .get(RecordImpressions)
      .execute({ principal: voters[0]!, challengeId, ideaIds, skipped: [] });
    const destroy = () => scene.voting.get(DestroyRoundKey).execute(challengeId);
    expect(await destroy()).toBe(false);
    await scene.voting.get(CloseRound).execute({ challengeId });
    expect(await destroy()).toBe(false);
    await longAgo(challengeId);
    expect([await destroy(), await destroy()]).toEqual([true, false]);
    expect(await scene.round(challengeId)).toMatchObject({
      sealed_key: null,
      key_destroyed_at: expect.any(Date),
    });
    expect(await scene.ballots(challengeId)).toHaveLength(3);
    expect(await ownBallot(voters[0]!, challengeId)).toEqual([]);
    expect(await scene.query('select from impression where idea_id = $1', [ideaIds[0]])).toEqual([]);
  });

  it('A22: leaves no time and no number of a transaction by which ballots and people could be laid side by side', async () => {
    const { challengeId, ideaIds } = await secret();
    for (const voter of await scene.people(3)) await cast(voter, ideaIds[0]!, 'agree');
    await scene.voting.get(CloseRound).execute({ challengeId });
    await longAgo(challengeId);
    await scene.voting.get(DestroyRoundKey).execute(challengeId);
    const [traces] = await scene.query(
      `select count(distinct cast_at)::integer as times, count(distinct ballot.xmin::text)::integer as transactions
       from ballot join round on round.id = round_id where challenge_id = $1`,
      [challengeId],
    );
    expect(traces).toEqual({ times: 1, transactions: 1 });
    const [people] = await scene.query(
      `select count(distinct participation.xmin::text)::integer as transactions
       from participation join round on round.id = round_id where challenge_id = $1`,
      [challengeId],
    );
    expect(people).toEqual({ transactions: 1 });
  });

  it('never touches a named round', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const voter = await scene.person();
    await cast(voter, ideaIds[0]!, 'agree');
    await scene.voting.get(CloseRound).execute({ challengeId });
    await longAgo(challengeId);
    expect(await scene.voting.get(DestroyRoundKey).execute(challengeId)).toBe(false);
    expect(await scene.voting.get(DestroyRoundKey).execute(randomUUID())).toBe(false);
    expect(await ownBallot(voter, challengeId)).toHaveLength(1);
  });
});
