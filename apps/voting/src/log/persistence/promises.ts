import { Injectable } from '@nestjs/common';
import { leafHash, wholeTree } from '@zwerm/platform/transparency-log/merkle-tree';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { maxMergeDelayMs, type OpenedBallot, type Receipt } from '../domain/receipt.js';
import { ballotLeaf } from './leaves.js';

/** An entry that is recorded and committed. */
export interface Recorded {
  readonly ballot: OpenedBallot;
  readonly commitment: Buffer;
}

/**
 * Promises the entries of one commit their place in the log. Signing costs as much as the rest of a vote together,
 * so one signature covers a small tree over all of them (docs/adr/0030).
 */
@Injectable()
export class Promises {
  constructor(private readonly signer: LogSigner) {}

  /** @returns a receipt for each, in the order given */
  receiptsFor(recorded: readonly Recorded[]): Receipt[] {
    if (recorded.length === 0) return [];
    const hashes = recorded.map(({ commitment }) => leafHash(ballotLeaf(commitment)));
    const tree = wholeTree(hashes);
    const root = tree.root.toString('base64');
    const note = this.signer.sign(
      `${this.signer.name}/promise/v1\n${new Date().toISOString()}\n${maxMergeDelayMs}\n${hashes.length}\n${root}\n`,
    );
    return recorded.map(({ ballot, commitment }, index) => ({
      ...ballot,
      leafHash: (hashes[index] as Buffer).toString('hex'),
      commitment: commitment.toString('hex'),
      promise: {
        note,
        index,
        path: tree.pathOf(index).map((hash) => hash.toString('hex')),
      },
    }));
  }
}
