import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { signedCheckpoint } from '@zwerm/platform/transparency-log/checkpoint';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { rootHash } from '@zwerm/platform/transparency-log/merkle-tree';
import { edgeOf, grownTiles } from '@zwerm/platform/transparency-log/tiles';
import { LogRolledBack } from '../domain/log.errors.js';
import { LogContinuity } from '../persistence/log-continuity.js';
import { LogKeysRepository } from '../persistence/log-keys.repository.js';
import { LogTreeRepository, type SignedHead, type WaitingEntry } from '../persistence/log-tree.repository.js';

/** Entries that get their places in one transaction at most. */
export const mostPerTurn = 10_000;

/**
 * Gives recorded entries their places in the tree and signs what it then says. Entries of one turn are placed by
 * their hashes, so that the order of votes within a turn is nowhere to be seen.
 */
@Injectable()
export class SequenceEntries {
  constructor(
    private readonly transactions: Transactions,
    private readonly tree: LogTreeRepository,
    private readonly keys: LogKeysRepository,
    private readonly signer: LogSigner,
    private readonly continuity: LogContinuity,
  ) {}

  /**
   * @returns how many entries got a place; 0 also when another replica is at it
   * @throws LogRolledBack when the log is not a continuation of the last checkpoint outside the database; LogKeyUnknown
   * when it is another key's to go on
   */
  async execute(): Promise<number> {
    const { head, kept, placed } = await this.transactions.run(async () => {
      if (!(await this.tree.takeTurn())) return { placed: 0 };
      const before = await this.continuity.look();
      if (before.head) await this.keys.takeOver(before.head);
      if (!before.isContinued) throw new LogRolledBack(before.kept?.size ?? 0, before.head?.size ?? 0);
      const waiting = await this.tree.waiting(before.head?.settledBefore ?? '0', mostPerTurn);
      const grown = waiting.length > 0 ? await this.grow(before.head, waiting) : before.head;
      return { head: grown, kept: before.kept, placed: waiting.length };
    });
    if (head && head.size > (kept?.size ?? 0)) await this.continuity.keep(head.note);
    return placed;
  }

  private async grow(before: SignedHead | undefined, waiting: readonly WaitingEntry[]): Promise<SignedHead> {
    const first = before?.size ?? 0;
    const entries = [...waiting].sort((a, b) => a.hash.compare(b.hash));
    const leaves = entries.map(({ hash }) => hash);
    const tiles = grownTiles(await this.tree.tiles(edgeOf(first)), first, leaves);
    await this.tree.place(entries, first, tiles);
    const size = first + leaves.length;
    const root = await this.tree.reading((read) => rootHash(read, size));
    const note = signedCheckpoint({ size, root }, this.signer);
    const last = waiting.at(-1) as WaitingEntry;
    const settledBefore = waiting.length < mostPerTurn ? last.horizon : last.xid;
    const head = { size, root, note, settledBefore };
    await this.tree.putHead(head);
    return head;
  }
}
