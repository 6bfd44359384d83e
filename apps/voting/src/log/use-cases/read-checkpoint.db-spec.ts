import { openCheckpoint } from '@zwerm/platform/transparency-log/checkpoint';
import { receiptsOf, sequenceAll } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { ReadCheckpoint } from './read-checkpoint.js';

jest.setTimeout(30_000);

describe('reading the checkpoint', () => {
  it('finds none before there are entries, and then one that its key opens', async () => {
    const scene = await VotingScene.start();
    const read = scene.voting.get(ReadCheckpoint);
    await expect(read.execute()).rejects.toMatchObject({ code: 'not-found' });
    await receiptsOf(scene, await scene.challenge(), 2);
    await sequenceAll(scene);
    const { size, root, note, verifierKey } = await read.execute();
    expect(openCheckpoint(note, verifierKey)).toEqual({ size, root: Buffer.from(root, 'hex') });
    expect(size).toBe(3);
    expect((await read.execute()).restores).toEqual([]);
    await scene.close();
  });
});
