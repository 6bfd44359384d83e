import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { VotingScene } from '../../../test/voting-scene.js';
import { isOnRoll } from './on-roll.sql.js';

jest.setTimeout(60_000);

describe('whether one person is on a roll', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  it('is answered as by the list of everybody, whatever audience and jury', async () => {
    const groupIds = [randomUUID(), randomUUID()];
    const people = [
      ...(await scene.people(2)),
      ...(await scene.people(2, groupIds[0])),
      ...(await scene.people(1, groupIds[1])),
    ].map(({ personId }) => personId);
    const { challengeId } = await scene.challenge();
    await scene.challenge();
    const everyPair = `
      select person.id as person_id, ${isOnRoll('person.id')} as is_on_roll
      from person, round join challenge on challenge.id = round.challenge_id
      where challenge.id = $1 order by person.id`;
    const listed = `
      select person_id from round_roll join round on round.id = round_id where challenge_id = $1 order by person_id`;
    let onRoll = 0;
    const audience = fc.record({
      everyone: fc.boolean(),
      groups: fc.subarray(groupIds),
      people: fc.subarray(people),
      juryGroups: fc.option(fc.subarray(groupIds)),
      juryPeople: fc.option(fc.subarray(people)),
      inactive: fc.subarray(people),
      externals: fc.subarray(people),
      left: fc.subarray(people),
    });
    await fc.assert(
      fc.asyncProperty(audience, async (wishes) => {
        await scene.query(
          'update challenge set for_everyone = $2, for_group_ids = $3, for_person_ids = $4 where id = $1',
          [challengeId, wishes.everyone, wishes.groups, wishes.people],
        );
        await scene.query(
          `update round set rules = jsonb_strip_nulls(rules || jsonb_build_object('juryGroupIds', $2::jsonb, 'juryPersonIds', $3::jsonb))
           where challenge_id = $1`,
          [challengeId, JSON.stringify(wishes.juryGroups), JSON.stringify(wishes.juryPeople)],
        );
        await scene.query('update person set is_active = id <> all ($1), is_employee = id <> all ($2)', [
          wishes.inactive,
          wishes.externals,
        ]);
        await scene.query('update group_member set is_member = person_id <> all ($1)', [wishes.left]);
        const asked = await scene.query<{ person_id: string; is_on_roll: boolean }>(everyPair, [challengeId]);
        const found = asked.filter((row) => row.is_on_roll).map(({ person_id }) => ({ person_id }));
        expect(found).toEqual(await scene.query(listed, [challengeId]));
        onRoll += found.length;
      }),
      { numRuns: 150 },
    );
    expect(onRoll).toBeGreaterThan(50);
  });
});
