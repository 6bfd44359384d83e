import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transactions } from '@zwerm/platform/database/transactions';
import { openCheckpoint, signedCheckpoint } from '@zwerm/platform/transparency-log/checkpoint';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { leafHash, nodesOf, rootHash } from '@zwerm/platform/transparency-log/merkle-tree';
import { OutsideCheckpoints } from '@zwerm/platform/transparency-log/outside-checkpoints';
import { receiptsOf, sequenceAll } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { LogTreeRepository } from '../persistence/log-tree.repository.js';
import { SequenceEntries } from './sequence-entries.js';

jest.setTimeout(30_000);

describe('giving entries their places', () => {
  let scene: VotingScene;
  let folder: string;
  beforeAll(async () => {
    scene = await VotingScene.start();
    folder = mkdtempSync(join(tmpdir(), 'log-'));
  });
  afterAll(async () => {
    await scene.close();
    rmSync(folder, { recursive: true });
  });

  /** A sequencer of its own, as a replica with this file of checkpoints has it. */
  const sequencerWith = (file: string): SequenceEntries =>
    new SequenceEntries(
      scene.voting.get(Transactions),
      scene.voting.get(LogTreeRepository),
      scene.voting.get(LogSigner),
      new OutsideCheckpoints(file),
    );
  const head = async () => (await scene.voting.get(LogTreeRepository).head())!;
  const key = (): string => scene.voting.get(LogSigner).verifierKey;

  it('makes one leaf of each revision of a ballot and of each opening and closing, and signs their tree', async () => {
    const challenge = await scene.challenge();
    const receipts = await receiptsOf(scene, challenge, 3);
    await scene.voting.get(CloseRound).execute(challenge);
    await sequenceAll(scene);
    const rows = await scene.query<{ leaf: Buffer; hash: Buffer }>(
      'select leaf, hash from log_leaf join log_entry on id = entry_id order by log_leaf.index',
    );
    const hashes = rows.map(({ leaf }) => leafHash(leaf));
    expect(rows.map(({ hash }) => hash)).toEqual(hashes);
    for (const receipt of receipts)
      expect(hashes.map((hash) => hash.toString('hex'))).toContain(receipt.leafHash);
    expect(rows.filter(({ leaf }) => leaf.toString().startsWith('round/v1'))).toHaveLength(2);
    const { size, root, note } = await head();
    expect({ size, root }).toEqual({ size: 5, root: rootHash(nodesOf(hashes), 5) });
    expect(openCheckpoint(note, key())).toEqual({ size, root });
  });

  it('gives each entry one place, however many replicas are at it at once', async () => {
    await receiptsOf(scene, await scene.challenge(), 5);
    await Promise.all(Array.from({ length: 6 }, () => scene.voting.get(SequenceEntries).execute()));
    await sequenceAll(scene);
    const [places] = await scene.query<{ leaves: string; entries: string; last: string }>(
      `select (select count(*) from log_leaf) as leaves, (select count(*) from log_entry) as entries,
         (select max(index) + 1 from log_leaf) as last`,
    );
    expect(places!.leaves).toBe(places!.entries);
    expect(places!.last).toBe(places!.entries);
  });

  it('A91: adds only: nobody changes, removes or empties what the log holds', async () => {
    for (const table of ['log_entry', 'log_leaf', 'log_checkpoint'])
      for (const attack of [`delete from ${table}`, `truncate ${table} cascade`])
        await expect(scene.query(attack)).rejects.toThrow('only ever added to');
    await expect(scene.query("update log_entry set leaf = 'x'")).rejects.toThrow('only ever added to');
    await expect(scene.query('update log_leaf set index = index + 1')).rejects.toThrow('only ever added to');
  });

  it('A22: places the votes of one turn by their hashes, not in the order in which they came', async () => {
    const before = (await head()).size;
    await receiptsOf(scene, await scene.challenge(), 4);
    await sequenceAll(scene);
    const rows = await scene.query<{ hash: Buffer; xid: string }>(
      'select hash, entry_xid::text as xid from log_leaf where index >= $1 order by index',
      [before],
    );
    expect(rows.length).toBeGreaterThanOrEqual(4);
    // The service's own turns may have cut the votes in several runs; each run is in the order of its hashes.
    const falls = rows.filter(({ hash }, at) => at > 0 && hash.compare(rows[at - 1]!.hash) < 0);
    const turns = await scene.query('select size from log_checkpoint where size > $1', [before]);
    expect(falls.length).toBeLessThan(turns.length);
  });

  it('keeps each checkpoint outside the database, and goes on from there', async () => {
    const file = join(folder, 'kept');
    await sequencerWith(file).execute();
    expect(readFileSync(file, 'utf8')).toContain((await head()).note.trimEnd());
    await receiptsOf(scene, await scene.challenge(), 1);
    await sequenceAll(scene);
    await sequencerWith(file).execute();
    expect(new OutsideCheckpoints(file).last(key())).toEqual({
      size: (await head()).size,
      root: (await head()).root,
    });
  });

  it('A91: signs nothing any more when the database lost or changed what stands outside', async () => {
    const signer = scene.voting.get(LogSigner);
    const { size, root } = await head();
    const forged = [
      { size: size + 1, root },
      { size, root: Buffer.alloc(32) },
      { size: size - 1, root },
    ];
    for (const [at, checkpoint] of forged.entries()) {
      const file = join(folder, `forged-${at}`);
      new OutsideCheckpoints(file).append(signedCheckpoint(checkpoint, signer));
      await expect(sequencerWith(file).execute()).rejects.toThrow('does not continue');
    }
    const file = join(folder, 'foreign');
    writeFileSync(file, signedCheckpoint({ size, root }, new LogSigner('another secret')));
    await expect(sequencerWith(file).execute()).rejects.toThrow('not valid');
  });
});
