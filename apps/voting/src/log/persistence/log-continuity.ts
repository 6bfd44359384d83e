import { Injectable } from '@nestjs/common';
import type { TreeHead } from '@zwerm/platform/transparency-log/merkle-proof';
import { rootHash } from '@zwerm/platform/transparency-log/merkle-tree';
import { OutsideCheckpoints } from '@zwerm/platform/transparency-log/outside-checkpoints';
import { LogKeysRepository } from './log-keys.repository.js';
import { LogTreeRepository, type SignedHead } from './log-tree.repository.js';

/** The log as the database has it beside the last checkpoint outside. */
export interface Continuity {
  readonly head: SignedHead | undefined;
  readonly kept: TreeHead | undefined;
  /** Whether everything that was signed outside is still there, unchanged. */
  readonly isContinued: boolean;
}

/** Holds the log to what was signed and stands outside the database. */
@Injectable()
export class LogContinuity {
  constructor(
    private readonly tree: LogTreeRepository,
    private readonly keys: LogKeysRepository,
    private readonly outside: OutsideCheckpoints,
  ) {}

  /** @throws InvalidNote when the last checkpoint outside is not of the log with these keys */
  async look(): Promise<Continuity> {
    const kept = this.outside.last(await this.keys.all());
    const head = await this.tree.head();
    return { head, kept, isContinued: !kept || (await this.continues(kept, head)) };
  }

  /** Keeps a checkpoint outside; after the commit, so that none is ahead of the database by our own doing. */
  keep(note: string): Promise<void> {
    return this.outside.append(note);
  }

  private async continues(kept: TreeHead, now: SignedHead | undefined): Promise<boolean> {
    if (kept.size === 0) return true;
    if (!now || kept.size > now.size) return false;
    const root =
      kept.size === now.size ? now.root : await this.tree.reading((read) => rootHash(read, kept.size));
    return root.equals(kept.root);
  }
}
