import { receiptsOf, sequenceAll } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { VerifyLog } from './verify-log.js';

jest.setTimeout(30_000);

describe('verifying the whole log', () => {
  const attacks: readonly (readonly [what: string, index: number, sql: string])[] = [
    [
      'edited an entry',
      2,
      "update log_entry set leaf = 'x' where id = (select entry_id from log_leaf where index = 2)",
    ],
    [
      'deleted an entry',
      3,
      'delete from log_entry where id = (select entry_id from log_leaf where index = 3)',
    ],
    [
      'swapped two entries',
      1,
      `update log_leaf set entry_id = other.entry_id, entry_xid = other.entry_xid from log_leaf other
       where log_leaf.index in (1, 4) and other.index = 5 - log_leaf.index`,
    ],
    ['cut off the tail', 4, 'delete from log_leaf where index >= 4'],
  ];

  it.each(attacks)('A91: names the first bad index when a superuser %s', async (_what, index, sql) => {
    const scene = await VotingScene.start();
    const verify = scene.voting.get(VerifyLog);
    expect(await verify.execute()).toEqual({ size: 0, problem: null, index: null, restores: [] });
    await receiptsOf(scene, await scene.challenge(), 6);
    await sequenceAll(scene);
    expect(await verify.execute()).toEqual({ size: 7, problem: null, index: null, restores: [] });
    for (const table of ['log_entry', 'log_leaf'])
      await scene.query(`alter table ${table} disable trigger all`);
    await scene.query(sql);
    const report = await verify.execute();
    expect(report.problem).toContain('signed');
    expect(report.index).toBe(index);
    await scene.close();
  });
});
