import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { signedCheckpoint } from '@zwerm/platform/transparency-log/checkpoint';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { nodesOf, rootHash } from '@zwerm/platform/transparency-log/merkle-tree';
import type { LogRestore } from '../domain/log-restore.js';
import { LogRestoresRepository } from '../persistence/log-restores.repository.js';
import { LogContinuity } from '../persistence/log-continuity.js';

const emptyHead = { size: 0, root: rootHash(nodesOf([]), 0) };

/**
 * Lets the log go on after the database was put back to an older state. What had been signed and is gone is recorded
 * as lost, in the log itself and for everybody to see: nobody's receipt becomes invalid in silence. Where several
 * machines keep checkpoints outside, it is for each of them; the loss is recorded once.
 */
@Injectable()
export class AcceptRestore {
  constructor(
    private readonly transactions: Transactions,
    private readonly continuity: LogContinuity,
    private readonly restores: LogRestoresRepository,
    private readonly signer: LogSigner,
  ) {}

  /**
   * @param reason for the public, 1–500 characters
   * @returns what was lost; undefined when the log continues what was signed, so that there is nothing to accept
   * @throws InvalidNote when the checkpoint outside the database is not of this log
   */
  async execute(reason: string): Promise<LogRestore | undefined> {
    const { restore, note } = await this.transactions.run(async () => {
      const { kept, head, isContinued } = await this.continuity.look();
      if (!kept || isContinued) return {};
      const restored =
        (await this.restores.of(kept)) ?? (await this.restores.add(head?.size ?? 0, kept, reason));
      return { restore: restored, note: head?.note ?? signedCheckpoint(emptyHead, this.signer) };
    });
    // After the commit: from this line on the file continues the log that is left.
    if (note) await this.continuity.keep(note);
    return restore;
  }
}
