import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import type { LogRestore } from '../domain/log-restore.js';
import { LogRestoresRepository } from '../persistence/log-restores.repository.js';
import { LogProofs, type SigningKeys } from '../persistence/log-proofs.js';

/** The newest checkpoint of the log, with the key it is signed by. */
export interface CheckpointView extends SigningKeys {
  readonly size: number;
  /** In hexadecimal. */
  readonly root: string;
  /** A signed note (c2sp.org/tlog-checkpoint). */
  readonly note: string;
  /** When the log was put back to an older state, and what was lost by it; the oldest first. */
  readonly restores: readonly LogRestore[];
}

/** Shows how far the log is, to anybody who wants to hold it to that later. */
@Injectable()
export class ReadCheckpoint {
  constructor(
    private readonly proofs: LogProofs,
    private readonly restores: LogRestoresRepository,
  ) {}

  /** @throws NotFound while nothing is in the log yet */
  async execute(): Promise<CheckpointView> {
    const head = await this.proofs.head();
    if (!head) throw new NotFound('Checkpoint');
    const { size, root, note } = head;
    const restores = await this.restores.all();
    return { size, root: root.toString('hex'), note, ...(await this.proofs.keysOf(head)), restores };
  }
}
