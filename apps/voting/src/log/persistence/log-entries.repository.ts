import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { roundLeaf } from './leaves.js';

/** An entry in its place. */
export interface PlacedEntry {
  readonly index: number;
  readonly leaf: Buffer;
}

/** What the log holds; ballots record their entries in the statement that writes them. */
@Injectable()
export class LogEntriesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Records a fact about a round, in the transaction that makes it one. */
  async addFact(fact: { readonly type: string }): Promise<void> {
    await this.transactions.manager.query('insert into log_entry (leaf) values ($1)', [roundLeaf(fact)]);
  }

  /** Entries from `from` on, in the order of the tree. */
  async page(from: number, limit: number): Promise<PlacedEntry[]> {
    const rows: { index: string; leaf: Buffer }[] = await this.transactions.manager.query(
      `select log_leaf.index, leaf from log_leaf join log_entry on xid = entry_xid and id = entry_id
       where log_leaf.index >= $1 order by log_leaf.index limit $2`,
      [from, limit],
    );
    return rows.map(({ index, leaf }) => ({ index: Number(index), leaf }));
  }
}
