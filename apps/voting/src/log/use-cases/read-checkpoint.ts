import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { LogSigner } from '@zwerm/platform/transparency-log/log-signer';
import { LogTreeRepository } from '../persistence/log-tree.repository.js';

/** The newest checkpoint of the log, with the key it is signed by. */
export interface CheckpointView {
  readonly size: number;
  /** In hexadecimal. */
  readonly root: string;
  /** A signed note (c2sp.org/tlog-checkpoint). */
  readonly note: string;
  readonly verifierKey: string;
}

/** Shows how far the log is, to anybody who wants to hold it to that later. */
@Injectable()
export class ReadCheckpoint {
  constructor(
    private readonly tree: LogTreeRepository,
    private readonly signer: LogSigner,
  ) {}

  /** @throws NotFound while nothing is in the log yet */
  async execute(): Promise<CheckpointView> {
    const head = await this.tree.head();
    if (!head) throw new NotFound('Checkpoint');
    const { size, root, note } = head;
    return { size, root: root.toString('hex'), note, verifierKey: this.signer.verifierKey };
  }
}
