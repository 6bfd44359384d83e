import { leafHash } from '@zwerm/platform/transparency-log/merkle-tree';
import { receiptsOf, sequenceAll } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { ListEntries } from './list-entries.js';

jest.setTimeout(30_000);

describe('listing the entries of the log', () => {
  it('gives them in the order of the tree, and none that names a person or a choice', async () => {
    const scene = await VotingScene.start();
    const receipts = await receiptsOf(scene, await scene.challenge(), 3);
    await sequenceAll(scene);
    const { items, next } = await scene.voting.get(ListEntries).execute(0);
    expect(next).toBeNull();
    expect(items.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    const leaves = items.map(({ leaf }) => Buffer.from(leaf, 'base64'));
    const hashes = leaves.map((leaf) => leafHash(leaf).toString('hex'));
    for (const receipt of receipts) expect(hashes).toContain(receipt.leafHash);
    const ballots = leaves.filter((leaf) => leaf.toString().startsWith('ballot/v1'));
    expect(ballots.map(({ length }) => length)).toEqual([42, 42, 42]);
    expect((await scene.voting.get(ListEntries).execute(3)).items).toEqual(items.slice(3));
    await scene.close();
  });
});
