import { openCheckpoint } from '@zwerm/platform/transparency-log/checkpoint';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { rootOfInclusion } from '@zwerm/platform/transparency-log/merkle-proof';
import { receiptsOf, sequenceAll } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { ProveInclusion } from './prove-inclusion.js';

jest.setTimeout(30_000);

describe('proving that an entry is in the log', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const prove = (leaf: string) => scene.voting.get(ProveInclusion).execute(leaf);
  const fromHex = (hex: string): Buffer => Buffer.from(hex, 'hex');

  it('leads from every receipt to the root that was signed', async () => {
    const receipts = await receiptsOf(scene, await scene.challenge(), 5);
    await sequenceAll(scene);
    for (const { leafHash } of receipts) {
      const { index, size, path, checkpoint } = await prove(leafHash);
      const head = openCheckpoint(checkpoint, scene.voting.get(LogSigner).verifierKey);
      expect(head.size).toBe(size);
      expect(rootOfInclusion(fromHex(leafHash), index, size, path.map(fromHex))).toEqual(head.root);
    }
  });

  it('A25: knows no entry that nobody recorded, and no hash that is none', async () => {
    for (const leaf of ['ab'.repeat(32), 'xyz', '', '../../etc'])
      await expect(prove(leaf)).rejects.toMatchObject({ code: 'not-found' });
  });
});
