import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { inclusionProof } from '@zwerm/platform/transparency-log/merkle-tree';
import { LogTreeRepository } from '../persistence/log-tree.repository.js';

/** What shows that an entry is in the log of a checkpoint. Hashes are in hexadecimal. */
export interface InclusionView {
  readonly index: number;
  readonly size: number;
  readonly path: string[];
  readonly checkpoint: string;
}

/** Shows whoever holds a receipt that their entry has its place. */
@Injectable()
export class ProveInclusion {
  constructor(private readonly tree: LogTreeRepository) {}

  /**
   * @param leaf hash of the entry in hexadecimal, as the receipt has it
   * @throws NotFound when the entry has no place, or not yet: a receipt says how long that may take
   */
  async execute(leaf: string): Promise<InclusionView> {
    if (!/^[0-9a-f]{64}$/.test(leaf)) throw new NotFound('Entry');
    const index = await this.tree.indexOf(Buffer.from(leaf, 'hex'));
    const head = await this.tree.head();
    if (index === undefined || !head) throw new NotFound('Entry');
    const path = await this.tree.reading((read) => inclusionProof(read, index, head.size));
    return {
      index,
      size: head.size,
      path: path.map((hash) => hash.toString('hex')),
      checkpoint: head.note,
    };
  }
}
