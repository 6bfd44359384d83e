import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { LogProofs, type SigningKeys } from '../persistence/log-proofs.js';

/** The newest checkpoint of the log, with the key it is signed by. */
export interface CheckpointView extends SigningKeys {
  readonly size: number;
  /** In hexadecimal. */
  readonly root: string;
  /** A signed note (c2sp.org/tlog-checkpoint). */
  readonly note: string;
}

/** Shows how far the log is, to anybody who wants to hold it to that later. */
@Injectable()
export class ReadCheckpoint {
  constructor(private readonly proofs: LogProofs) {}

  /** @throws NotFound while nothing is in the log yet */
  async execute(): Promise<CheckpointView> {
    const head = await this.proofs.head();
    if (!head) throw new NotFound('Checkpoint');
    const { size, root, note } = head;
    return { size, root: root.toString('hex'), note, ...(await this.proofs.keysOf(head)) };
  }
}
