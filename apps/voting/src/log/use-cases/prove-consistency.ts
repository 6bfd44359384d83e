import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { consistencyProof } from '@zwerm/platform/transparency-log/merkle-tree';
import { LogTreeRepository } from '../persistence/log-tree.repository.js';

/** Shows that the log of one size is the beginning of the log of a later size. */
@Injectable()
export class ProveConsistency {
  constructor(private readonly tree: LogTreeRepository) {}

  /**
   * @param from size of the older log, at least 1
   * @param to size of the newer one
   * @returns hashes in hexadecimal (RFC 9162 §2.1.4)
   * @throws NotFound when the log never had such sizes
   */
  async execute({ from, to }: { from: number; to: number }): Promise<string[]> {
    const head = await this.tree.head();
    if (!head || from > to || to > head.size) throw new NotFound('Checkpoint');
    const path = await this.tree.reading((read) => consistencyProof(read, from, to));
    return path.map((hash) => hash.toString('hex'));
  }
}
