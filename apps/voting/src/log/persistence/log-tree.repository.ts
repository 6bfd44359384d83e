import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { TreeHead } from '@zwerm/platform/transparency-log/merkle-proof';
import type { Hash, ReadNode } from '@zwerm/platform/transparency-log/merkle-tree';
import { nodesFrom, tilesNeededBy, type Tile, type TilePlace } from '@zwerm/platform/transparency-log/tiles';

/** First key of the advisory lock under which entries get their places. */
const sequencerLock = 9;

/** The newest tree head, signed, and the transaction before which every entry has its place. */
export interface SignedHead extends TreeHead {
  readonly note: string;
  readonly settledBefore: string;
}

/** A recorded entry without a place yet. */
export interface WaitingEntry {
  readonly xid: string;
  readonly id: string;
  readonly hash: Hash;
  /** No transaction before this one can still commit. */
  readonly horizon: string;
}

/** The places of the log's entries and the tree over them, kept in tiles. */
@Injectable()
export class LogTreeRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Whether this transaction is the one that gives places; another replica is at it otherwise. */
  async takeTurn(): Promise<boolean> {
    const rows: { taken: boolean }[] = await this.transactions.manager.query(
      `select pg_try_advisory_xact_lock(${sequencerLock}, 0) as taken`,
    );
    return rows[0]?.taken ?? false;
  }

  async head(): Promise<SignedHead | undefined> {
    const rows: { size: string; root: Buffer; note: string; settledBefore: string }[] =
      await this.transactions.manager.query(
        `select size, root, note, settled_before as "settledBefore" from log_checkpoint order by size desc limit 1`,
      );
    return rows[0] && { ...rows[0], size: Number(rows[0].size) };
  }

  /**
   * Entries that got no place yet, oldest transactions first. A database that was copied to another server counts its
   * transactions anew: then all entries are looked at again.
   */
  async waiting(settledBefore: string, limit: number): Promise<WaitingEntry[]> {
    return this.transactions.manager.query(
      `select xid, id, hash, horizon from (
         select xid, id, sha256(decode('00', 'hex') || leaf) as hash,
           pg_snapshot_xmin(pg_current_snapshot()) as horizon
         from log_entry
         where xid < pg_snapshot_xmin(pg_current_snapshot())
           and xid >= case when $1::xid8 > pg_snapshot_xmax(pg_current_snapshot()) then '0' else $1::xid8 end
       ) as entry
       -- A subquery in this form is looked up entry by entry, however large the tree is.
       where (select true from log_leaf where log_leaf.hash = entry.hash) is null
       order by xid, id limit $2`,
      [settledBefore, limit],
    );
  }

  /** @returns the index of the leaf; undefined when it has no place (yet) */
  async indexOf(hash: Hash): Promise<number | undefined> {
    const rows: { index: string }[] = await this.transactions.manager.query(
      'select index from log_leaf where hash = $1',
      [hash],
    );
    return rows[0] && Number(rows[0].index);
  }

  /** Does something that reads nodes, with just the tiles that it needs. */
  async reading<Result>(work: (read: ReadNode) => Result): Promise<Result> {
    return work(nodesFrom(await this.tiles(tilesNeededBy(work))));
  }

  async tiles(places: readonly TilePlace[]): Promise<Tile[]> {
    const rows: { level: number; index: string; hashes: Buffer }[] = await this.transactions.manager.query(
      `select level, index, hashes from log_tile
       join unnest($1::smallint[], $2::bigint[]) as wanted (level, index) using (level, index)`,
      [places.map(({ level }) => level), places.map(({ index }) => index)],
    );
    return rows.map(({ level, index, hashes }) => ({ level, index: Number(index), hashes }));
  }

  /** Every leaf that got a place, in the order of the tree, as the tiles have them. */
  async placed(): Promise<Hash[]> {
    const rows: { hashes: Buffer }[] = await this.transactions.manager.query(
      'select hashes from log_tile where level = 0 order by index',
    );
    const all = Buffer.concat(rows.map(({ hashes }) => hashes));
    return Array.from({ length: all.length / 32 }, (_, at) => all.subarray(at * 32, (at + 1) * 32));
  }

  /** Gives entries the places from `first` on, in the order given. */
  async place(entries: readonly WaitingEntry[], first: number, tiles: readonly Tile[]): Promise<void> {
    const { manager } = this.transactions;
    await manager.query(
      `insert into log_leaf (hash, index, entry_xid, entry_id)
       select hash, $4::bigint + position - 1, xid, id
       from unnest($1::bytea[], $2::xid8[], $3::bigint[]) with ordinality as entry (hash, xid, id, position)`,
      [entries.map(({ hash }) => hash), entries.map(({ xid }) => xid), entries.map(({ id }) => id), first],
    );
    await manager.query(
      `insert into log_tile (level, index, hashes) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])
       on conflict (level, index) do update set hashes = excluded.hashes`,
      [tiles.map(({ level }) => level), tiles.map(({ index }) => index), tiles.map(({ hashes }) => hashes)],
    );
  }

  async putHead({ size, root, note, settledBefore }: SignedHead): Promise<void> {
    await this.transactions.manager.query(
      'insert into log_checkpoint (size, root, note, settled_before) values ($1, $2, $3, $4)',
      [size, root, note, settledBefore],
    );
  }
}
