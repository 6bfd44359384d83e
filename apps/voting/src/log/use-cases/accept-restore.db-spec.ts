import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transactions } from '@zwerm/platform/database/transactions';
import { signedCheckpoint } from '@zwerm/platform/transparency-log/checkpoint';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { nodesOf, rootHash } from '@zwerm/platform/transparency-log/merkle-tree';
import { OutsideCheckpoints } from '@zwerm/platform/transparency-log/outside-checkpoints';
import { receiptsOf, sequenceAll } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { LogContinuity } from '../persistence/log-continuity.js';
import { LogKeysRepository } from '../persistence/log-keys.repository.js';
import { LogRestoresRepository } from '../persistence/log-restores.repository.js';
import { LogTreeRepository } from '../persistence/log-tree.repository.js';
import { AcceptRestore } from './accept-restore.js';
import { ProveInclusion } from './prove-inclusion.js';
import { ReadCheckpoint } from './read-checkpoint.js';
import { SequenceEntries } from './sequence-entries.js';

jest.setTimeout(30_000);

describe('accepting a restore', () => {
  let scene: VotingScene;
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  beforeAll(async () => (scene = await VotingScene.start()));
  afterAll(async () => {
    await scene.close();
    rmSync(folder, { recursive: true });
  });

  /** What a machine with this file of checkpoints has. */
  const machineWith = (file: string, of = scene) => {
    const transactions = of.voting.get(Transactions);
    const tree = of.voting.get(LogTreeRepository);
    const keys = of.voting.get(LogKeysRepository);
    const signer = of.voting.get(LogSigner);
    const outside = new OutsideCheckpoints(join(folder, file));
    const continuity = new LogContinuity(tree, keys, outside);
    return {
      outside,
      keys,
      signer,
      accept: new AcceptRestore(transactions, continuity, of.voting.get(LogRestoresRepository), signer),
      sequence: new SequenceEntries(transactions, tree, keys, signer, continuity),
    };
  };
  const stranger = 'ab'.repeat(32);

  it('finds nothing to accept while the log continues what was signed', async () => {
    const { accept, sequence } = machineWith('whole');
    await receiptsOf(scene, await scene.challenge(), 2);
    await sequenceAll(scene);
    await sequence.execute();
    expect(await accept.execute('for nothing')).toBeUndefined();
    await expect(scene.voting.get(ProveInclusion).execute(stranger)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('records once what was lost, as an entry too, tells whoever misses theirs, and lets the log go on', async () => {
    const { accept, sequence, outside, signer } = machineWith('ahead');
    const { size } = await scene.voting.get(ReadCheckpoint).execute();
    const later = { size: size + 5, root: Buffer.alloc(32, 7) };
    await outside.append(signedCheckpoint(later, signer));
    const restore = await accept.execute('disk broken');
    expect(restore).toMatchObject({
      size,
      signedSize: size + 5,
      signedRoot: '07'.repeat(32),
      reason: 'disk broken',
    });
    await sequenceAll(scene);
    await sequence.execute();
    const { restores, size: now } = await scene.voting.get(ReadCheckpoint).execute();
    expect(restores).toEqual([restore]);
    expect(now).toBe(size + 1);
    const rows = await scene.query<{ leaf: Buffer }>('select leaf from log_entry');
    const entries = rows.map(({ leaf }) => leaf.toString()).filter((leaf) => leaf.startsWith('restore/v1\n'));
    expect(entries.map((entry) => JSON.parse(entry.split('\n')[1]!) as object)).toEqual([restore]);
    await expect(scene.voting.get(ProveInclusion).execute(stranger)).rejects.toMatchObject({
      code: 'entry-may-be-lost',
    });

    const elsewhere = machineWith('on another machine');
    await elsewhere.outside.append(signedCheckpoint(later, signer));
    expect(await elsewhere.accept.execute('disk broken')).toEqual(restore);
    expect(await elsewhere.sequence.execute()).toBe(0);
    expect((await scene.voting.get(ReadCheckpoint).execute()).restores).toHaveLength(1);
    await expect(scene.query('delete from log_restore')).rejects.toThrow('only ever added to');
  });

  it('goes on from nothing when nothing was left', async () => {
    const empty = await VotingScene.start();
    const { accept, sequence, outside, keys, signer } = machineWith('empty', empty);
    await outside.append(signedCheckpoint({ size: 3, root: Buffer.alloc(32, 1) }, signer));
    expect(await accept.execute('all gone')).toMatchObject({ size: 0, signedSize: 3 });
    expect(outside.last(await keys.all())).toEqual({ size: 0, root: rootHash(nodesOf([]), 0) });
    await expect(sequence.execute()).resolves.toBeLessThanOrEqual(1);
    await empty.close();
  });
});
