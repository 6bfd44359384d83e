import type { Principal } from '@zwerm/domain/principal';
import { restoreDatabaseClock, setDatabaseClock } from '@zwerm/testing/fixed-clock';
import { VotingScene } from '../../../test/voting-scene.js';
import { CastVote } from '../../ballots/use-cases/cast-vote.js';
import { RecordImpressions } from './record-impressions.js';

jest.setTimeout(30_000);

describe('recording what people were shown', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const show = (principal: Principal, challengeId: string, ideaIds: string[], skipped: string[] = []) =>
    scene.voting.get(RecordImpressions).execute({ principal, challengeId, ideaIds, skipped });
  const seenBy = async (ideaId: string): Promise<number | undefined> =>
    (await scene.query<{ seen_by: number }>('select seen_by from exposure where idea_id = $1', [ideaId]))[0]
      ?.seen_by;
  const rowsAbout = (ideaId: string) =>
    scene.query<Record<string, unknown>>('select * from impression where idea_id = $1', [ideaId]);

  it('counts a person once per idea, however often and through however many replicas it is told', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2 });
    const people = await scene.people(5);
    const telling = [...people, ...people, ...people].map((one) => show(one, challengeId, ideaIds));
    await Promise.all(telling);
    await show(people[0]!, challengeId, ideaIds);
    expect([await seenBy(ideaIds[0]!), await seenBy(ideaIds[1]!)]).toEqual([5, 5]);
    expect(await rowsAbout(ideaIds[0]!)).toHaveLength(5);
  });

  it('holds the day and no time, no choice and no more than that', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    await show(await scene.person(), challengeId, ideaIds);
    const [row] = await rowsAbout(ideaIds[0]!);
    expect(Object.keys(row!).sort()).toEqual(
      ['days', 'idea_id', 'is_skipped', 'round_id', 'shown_on', 'viewer_key'].sort(),
    );
    expect(
      await scene.query(
        `select data_type from information_schema.columns
         where table_schema = 'voting' and table_name = 'impression' and column_name = 'shown_on'`,
      ),
    ).toEqual([{ data_type: 'date' }]);
  });

  it('counts the days on which a person saw an idea again, without counting the person again', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ closesAt: new Date(Date.now() + 4e8) });
    const principal = await scene.person();
    await show(principal, challengeId, ideaIds);
    await setDatabaseClock(scene.voting.database, 'voting', "clock_timestamp() + interval '1 day'");
    await show(principal, challengeId, ideaIds);
    await show(principal, challengeId, ideaIds);
    await restoreDatabaseClock(scene.voting.database, 'voting');
    expect(await rowsAbout(ideaIds[0]!)).toMatchObject([{ days: 2, is_skipped: false }]);
    expect(await seenBy(ideaIds[0]!)).toBe(1);
  });

  it('leaves out ideas that are not of this round', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const elsewhere = (await scene.challenge()).ideaIds;
    await show(await scene.person(), challengeId, [...ideaIds, ...elsewhere]);
    expect([await seenBy(ideaIds[0]!), await seenBy(elsewhere[0]!)]).toEqual([1, 0]);
  });

  it('keeps no skip where a pass is a vote, nor in a secret round', async () => {
    const principal = await scene.person();
    for (const wishes of [
      { method: 'agree-disagree-pass' },
      { method: 'approval', rules: { secrecy: 'secret' } },
    ] as const) {
      const { challengeId, ideaIds } = await scene.challenge(wishes);
      await expect(show(principal, challengeId, [], ideaIds)).rejects.toMatchObject({
        code: 'invalid-input',
      });
      expect(await rowsAbout(ideaIds[0]!)).toEqual([]);
    }
  });

  it('forgets a skip nevermore, and counts it as seen', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ method: 'approval' });
    const principal = await scene.person();
    await show(principal, challengeId, [], ideaIds);
    await show(principal, challengeId, ideaIds);
    expect(await rowsAbout(ideaIds[0]!)).toMatchObject([{ is_skipped: true, days: 1 }]);
    expect(await seenBy(ideaIds[0]!)).toBe(1);
  });

  it('keeps people of a secret round under a key of its own, which neither names them nor joins their ballot', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ rules: { secrecy: 'secret' } });
    const principal = await scene.person();
    await show(principal, challengeId, ideaIds);
    await show(principal, challengeId, ideaIds);
    await scene.voting.get(CastVote).execute({ principal, ideaId: ideaIds[0]!, choice: 'agree' });
    const [row, ...more] = await rowsAbout(ideaIds[0]!);
    const viewerKey = row!['viewer_key'] as Buffer;
    expect([viewerKey.length, more]).toEqual([32, []]);
    expect(
      await scene.query(
        'select from ballot where voter_key = $1 union select from voter where voter_key = $1',
        [viewerKey],
      ),
    ).toEqual([]);
    expect(await scene.query('select from ballot where idea_id = $1', [ideaIds[0]])).toHaveLength(1);
  });
});
