import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { inclusionProof } from '@zwerm/platform/transparency-log/merkle-tree';
import { EntryMayBeLost } from '../domain/log.errors.js';
import { LogRestoresRepository } from '../persistence/log-restores.repository.js';
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
  constructor(
    private readonly tree: LogTreeRepository,
    private readonly restores: LogRestoresRepository,
  ) {}

  /**
   * @param leaf hash of the entry in hexadecimal, as the receipt has it
   * @throws NotFound when the entry has no place, or not yet: a receipt says how long that may take; EntryMayBeLost
   * in place of that when the log was put back to an older state once
   */
  async execute(leaf: string): Promise<InclusionView> {
    if (!/^[0-9a-f]{64}$/.test(leaf)) throw new NotFound('Entry');
    const index = await this.tree.indexOf(Buffer.from(leaf, 'hex'));
    const head = await this.tree.head();
    if (index === undefined || !head) throw await this.absence();
    const path = await this.tree.reading((read) => inclusionProof(read, index, head.size));
    return {
      index,
      size: head.size,
      path: path.map((hash) => hash.toString('hex')),
      checkpoint: head.note,
    };
  }

  private async absence(): Promise<NotFound | EntryMayBeLost> {
    const restore = (await this.restores.all()).at(-1);
    return restore
      ? new EntryMayBeLost(restore.signedSize - restore.size, restore.acceptedAt)
      : new NotFound('Entry');
  }
}
