import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { VotingScene } from '../../test/voting-scene.js';
import { NameAudiences1800000000154 } from './1800000000154-name-audiences.js';

jest.setTimeout(30_000);

describe('challenges of the time when an audience was everyone or one group', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  it('are for every employee or for that group, and back', async () => {
    const migration = new NameAudiences1800000000154();
    const runner = { query: (sql: string) => scene.query(sql) } as unknown as QueryRunner;
    // A later migration made a view on top of the one that this one replaces.
    await scene.query('drop view round_roll');
    await migration.down(runner);
    const [everyone, grouped, group] = [1, 2, 3].map(() => randomUUID());
    const [member, other] = [randomUUID(), randomUUID()];
    await scene.query(
      `insert into challenge (id, published_version, group_id) values ($1, 2, null), ($2, 2, $3)`,
      [everyone, grouped, group],
    );
    await scene.query('insert into person (id, is_active, version) values ($1, true, 1), ($2, true, 1)', [
      member,
      other,
    ]);
    await scene.query('insert into group_member values ($1, $2, true, 2)', [group, member]);
    const rolls = () => scene.query('select * from roll order by challenge_id, person_id');
    const before = await rolls();
    await migration.up(runner);
    expect(await rolls()).toEqual(before);
    expect(
      await scene.query('select id, for_everyone, for_group_ids from challenge order by for_everyone'),
    ).toEqual([
      { id: grouped, for_everyone: false, for_group_ids: [group] },
      { id: everyone, for_everyone: true, for_group_ids: [] },
    ]);
  });
});
