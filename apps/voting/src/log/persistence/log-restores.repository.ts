import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { TreeHead } from '@zwerm/platform/transparency-log/merkle-proof';
import type { LogRestore } from '../domain/log-restore.js';
import { restoreLeaf } from './leaves.js';

/** When the log was put back, and what that cost. */
@Injectable()
export class LogRestoresRepository {
  constructor(private readonly transactions: Transactions) {}

  /** All of them, the oldest first. */
  async all(): Promise<LogRestore[]> {
    const rows: (Omit<LogRestore, 'size' | 'signedSize' | 'acceptedAt'> & {
      size: string;
      signedSize: string;
      acceptedAt: Date;
    })[] = await this.transactions.manager.query(
      `select size, signed_size as "signedSize", encode(signed_root, 'hex') as "signedRoot", reason,
         accepted_at as "acceptedAt"
       from log_restore order by id`,
    );
    return rows.map((row) => ({
      ...row,
      size: Number(row.size),
      signedSize: Number(row.signedSize),
      acceptedAt: row.acceptedAt.toISOString(),
    }));
  }

  /** The restore by which this head was lost, if it was. */
  async of(signed: TreeHead): Promise<LogRestore | undefined> {
    const root = signed.root.toString('hex');
    return (await this.all()).find(
      ({ signedSize, signedRoot }) => signedSize === signed.size && signedRoot === root,
    );
  }

  /** Records a restore, also as an entry of the log itself; in the transaction of whoever has the turn. */
  async add(size: number, signed: TreeHead, reason: string): Promise<LogRestore> {
    const { manager } = this.transactions;
    const [row] = await manager.query<[{ acceptedAt: Date }]>(
      `insert into log_restore (size, signed_size, signed_root, reason, accepted_at)
       values ($1, $2, $3, $4, date_trunc('milliseconds', database_now())) returning accepted_at as "acceptedAt"`,
      [size, signed.size, signed.root, reason],
    );
    const restore = {
      size,
      signedSize: signed.size,
      signedRoot: signed.root.toString('hex'),
      reason,
      acceptedAt: row.acceptedAt.toISOString(),
    };
    await manager.query('insert into log_entry (leaf) values ($1)', [restoreLeaf(restore)]);
    return restore;
  }
}
