import { randomUUID } from 'node:crypto';
import { VotingScene } from '../../../test/voting-scene.js';
import { RecordUnits } from './record-units.js';

jest.setTimeout(30_000);

describe('keeping in which unit people work', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  it('takes the newest of several facts about one person, whatever the order', async () => {
    const [personId, unitId] = [randomUUID(), randomUUID()];
    const record = (version: number, unit: string | null) =>
      scene.voting.get(RecordUnits).execute([{ personId, unitId: unit, version }]);
    await scene.voting.get(RecordUnits).execute([
      { personId, unitId: null, version: 1 },
      { personId, unitId, version: 3 },
    ]);
    await record(2, null);
    const kept = () => scene.query('select unit_id, unit_version from person where id = $1', [personId]);
    expect(await kept()).toEqual([{ unit_id: unitId, unit_version: 3 }]);
    await record(4, null);
    expect(await kept()).toEqual([{ unit_id: null, unit_version: 4 }]);
  });
});
