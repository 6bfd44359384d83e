import { isConsistent } from '@zwerm/platform/transparency-log/merkle-proof';
import { receiptsOf, sequenceAll } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { ProveConsistency } from './prove-consistency.js';
import { ReadCheckpoint } from './read-checkpoint.js';

jest.setTimeout(30_000);

describe('proving that the log only grew', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  it('joins two checkpoints, and knows no sizes that never were', async () => {
    const checkpoint = async () => {
      await receiptsOf(scene, await scene.challenge(), 3);
      await sequenceAll(scene);
      const { size, root } = await scene.voting.get(ReadCheckpoint).execute();
      return { size, root: Buffer.from(root, 'hex') };
    };
    const [older, newer] = [await checkpoint(), await checkpoint()];
    const prove = (from: number, to: number) => scene.voting.get(ProveConsistency).execute({ from, to });
    const path = await prove(older.size, newer.size);
    expect(isConsistent(older, newer, path.map((hash) => Buffer.from(hash, 'hex')))).toBe(true); // prettier-ignore
    expect(await prove(newer.size, newer.size)).toEqual([]);
    await expect(prove(newer.size, older.size)).rejects.toMatchObject({ code: 'not-found' });
    await expect(prove(1, newer.size + 1)).rejects.toMatchObject({ code: 'not-found' });
  });
});
