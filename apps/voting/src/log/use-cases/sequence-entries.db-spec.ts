import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transactions } from '@zwerm/platform/database/transactions';
import { openCheckpoint, signedCheckpoint } from '@zwerm/platform/transparency-log/checkpoint';
import { begun, chainOf, openCheckpointByTurn } from '@zwerm/platform/transparency-log/log-keys';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { leafHash, nodesOf, rootHash } from '@zwerm/platform/transparency-log/merkle-tree';
import { openNote } from '@zwerm/platform/transparency-log/signed-note';
import { OutsideCheckpoints } from '@zwerm/platform/transparency-log/outside-checkpoints';
import { receiptsOf, sequenceAll } from '../../../test/log-scene.js';
import { VotingScene } from '../../../test/voting-scene.js';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { LogEntriesRepository } from '../persistence/log-entries.repository.js';
import { LogContinuity } from '../persistence/log-continuity.js';
import { LogKeysRepository } from '../persistence/log-keys.repository.js';
import { LogRestoresRepository } from '../persistence/log-restores.repository.js';
import { LogTreeRepository } from '../persistence/log-tree.repository.js';
import { SequenceEntries } from './sequence-entries.js';
import { VerifyLog } from './verify-log.js';

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
  const sequencerWith = (file: string, signer = scene.voting.get(LogSigner)): SequenceEntries =>
    new SequenceEntries(
      scene.voting.get(Transactions),
      scene.voting.get(LogTreeRepository),
      new LogKeysRepository(scene.voting.get(Transactions), signer),
      signer,
      continuityWith(file, signer),
    );
  const continuityWith = (file: string, signer = scene.voting.get(LogSigner)): LogContinuity =>
    new LogContinuity(
      scene.voting.get(LogTreeRepository),
      new LogKeysRepository(scene.voting.get(Transactions), signer),
      new OutsideCheckpoints(file),
    );
  /** Why it signs nothing; tried again while the service's own turn is at it. */
  const refusalOf = async (sequencer: SequenceEntries): Promise<string> => {
    for (let turns = 0; turns < 200; turns += 1) {
      const refusal = await sequencer.execute().then(() => '', String);
      if (refusal) return refusal;
    }
    return 'none';
  };
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
    expect(new OutsideCheckpoints(file).last([begun(0, scene.voting.get(LogSigner))])).toEqual({
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
      await new OutsideCheckpoints(file).append(signedCheckpoint(checkpoint, signer));
      expect(await refusalOf(sequencerWith(file))).toContain('does not continue');
    }
    const file = join(folder, 'foreign');
    writeFileSync(file, signedCheckpoint({ size, root }, new LogSigner('another secret')));
    expect(await refusalOf(sequencerWith(file))).toContain('not valid');
  });

  describe('by another key', () => {
    const transactions = () => scene.voting.get(Transactions);
    const keysOf = (signer: LogSigner) => new LogKeysRepository(transactions(), signer);
    const takeOver = async (signer: LogSigner): Promise<void> => {
      const now = await head();
      await transactions().run(() => keysOf(signer).takeOver(now));
    };
    const verify = (signer: LogSigner, file: string) =>
      new VerifyLog(
        scene.voting.get(LogEntriesRepository),
        scene.voting.get(LogTreeRepository),
        keysOf(signer),
        new OutsideCheckpoints(file),
        scene.voting.get(LogRestoresRepository),
      ).execute();

    it('goes on when the one before hands over, and checkpoints of before stay valid', async () => {
      const file = join(folder, 'rotated');
      const old = scene.voting.get(LogSigner);
      const next = new LogSigner('a key that comes later', old);
      await sequencerWith(file).execute();
      const before = await head();
      while ((await head()).size <= before.size) await sequencerWith(file, next).execute();
      const keys = await keysOf(next).all();
      expect(keys).toEqual([
        { since: 0, verifierKey: old.verifierKey, handover: null },
        { since: before.size, verifierKey: next.verifierKey, handover: expect.any(String) },
      ]);
      for (const { verifierKey } of [old, next])
        expect(openNote(keys[1]!.handover!, verifierKey)).toContain(`\n${next.verifierKey}\n`);
      const { note, size, root } = await head();
      expect(openCheckpointByTurn(note, keys)).toEqual({ size, root });
      expect(openCheckpointByTurn(before.note, keys)).toMatchObject({ size: before.size });
      const forged = signedCheckpoint({ size, root }, old);
      expect(() => openCheckpointByTurn(forged, keys)).toThrow('not valid');
      expect(await verify(next, file)).toEqual({ size, problem: null, index: null, restores: [] });
    });

    it('signs nothing by a key that was handed over, was never handed anything, or is not the next', async () => {
      const old = scene.voting.get(LogSigner);
      const next = new LogSigner('a key that comes later', old);
      const stranger = new LogSigner('a key of nobody');
      for (const signer of [old, stranger, new LogSigner('too late', old), new LogSigner('other', stranger)])
        await expect(takeOver(signer)).rejects.toThrow('signed by another key');
      await expect(takeOver(next)).resolves.toBeUndefined();
    });

    it('begins a new chain when the key before is lost, which nobody vouches for', async () => {
      const found = new LogSigner('a key after a loss', 'lost');
      await takeOver(found);
      const keys = await keysOf(found).all();
      expect(keys).toHaveLength(3);
      expect(chainOf(keys)).toEqual([
        { since: expect.any(Number), verifierKey: found.verifierKey, handover: null },
      ]);
      await expect(scene.query("update log_key set handover = ''")).rejects.toThrow('only ever added to');
    });
  });
});
