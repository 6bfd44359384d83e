import { Injectable } from '@nestjs/common';
import { openCheckpointByTurn } from '@zwerm/platform/transparency-log/log-keys';
import { leafHash, nodesOf, rootHash, type Hash } from '@zwerm/platform/transparency-log/merkle-tree';
import { OutsideCheckpoints } from '@zwerm/platform/transparency-log/outside-checkpoints';
import { LogEntriesRepository } from '../persistence/log-entries.repository.js';
import { LogKeysRepository } from '../persistence/log-keys.repository.js';
import { LogTreeRepository } from '../persistence/log-tree.repository.js';
import type { LogRestore } from '../domain/log-restore.js';
import { LogRestoresRepository } from '../persistence/log-restores.repository.js';

/** What a look at the whole log found. */
export interface LogReport {
  readonly size: number;
  /** The first thing that is wrong; null when nothing is. */
  readonly problem: string | null;
  /** Of the first entry that is not the one that got its place; null when no single entry can be named. */
  readonly index: number | null;
  /** What was signed once and lost when the database was put back; the oldest first. */
  readonly restores: readonly LogRestore[];
}

const perPage = 10_000;

/** Computes the tree anew from the entries, and holds it against the last checkpoints inside and outside the database. */
@Injectable()
export class VerifyLog {
  constructor(
    private readonly entries: LogEntriesRepository,
    private readonly tree: LogTreeRepository,
    private readonly keys: LogKeysRepository,
    private readonly outside: OutsideCheckpoints,
    private readonly restores: LogRestoresRepository,
  ) {}

  /** @throws InvalidNote when a checkpoint was not signed by the key of this log whose turn it was */
  async execute(): Promise<LogReport> {
    const keys = await this.keys.all();
    const kept = this.outside.last(keys);
    const head = await this.tree.head();
    const signed = head && openCheckpointByTurn(head.note, keys);
    const hashes = await this.hashes(signed?.size ?? 0);
    const read = nodesOf(hashes);
    for (const checkpoint of [kept, signed]) {
      if (!checkpoint) continue;
      if (hashes.length < checkpoint.size)
        return this.report(hashes, `the log ends before the ${checkpoint.size} entries that were signed`);
      if (!rootHash(read, checkpoint.size).equals(checkpoint.root))
        return this.report(hashes, `the entries do not give the root of ${checkpoint.size} that was signed`);
    }
    return { size: hashes.length, problem: null, index: null, restores: await this.restores.all() };
  }

  private async report(hashes: readonly Hash[], problem: string): Promise<LogReport> {
    const placed = await this.tree.placed();
    const index = placed.findIndex((hash, at) => !hashes[at]?.equals(hash));
    const restores = await this.restores.all();
    return { size: hashes.length, problem, index: index < 0 ? null : index, restores };
  }

  /** Of the entries in their places, as far as none is gone. */
  private async hashes(size: number): Promise<Hash[]> {
    const hashes: Hash[] = [];
    while (hashes.length < size) {
      const page = await this.entries.page(hashes.length, Math.min(perPage, size - hashes.length));
      const whole = page.filter(({ index }, at) => index === hashes.length + at);
      hashes.push(...whole.map(({ leaf }) => leafHash(leaf)));
      if (whole.length < page.length || page.length === 0) break;
    }
    return hashes;
  }
}
