import { Injectable } from '@nestjs/common';
import { chainOf, keyFor, type LogKey } from '@zwerm/platform/transparency-log/log-keys';
import { inclusionProof, leafHash, type Hash } from '@zwerm/platform/transparency-log/merkle-tree';
import { LogKeysRepository } from './log-keys.repository.js';
import { LogTreeRepository, type SignedHead } from './log-tree.repository.js';

/** Where an entry stands, and the way from it to the signed root; hashes in hexadecimal, from below. */
export interface ProvenPlace {
  readonly index: number;
  readonly path: readonly string[];
}

/** By which key a head was signed, and how the log came to be that key's. */
export interface SigningKeys {
  readonly verifierKey: string;
  /** The oldest first; each was handed over by the one before. */
  readonly keys: readonly LogKey[];
}

/** Proves to others, under one signed checkpoint, what is in the log. */
@Injectable()
export class LogProofs {
  constructor(
    private readonly tree: LogTreeRepository,
    private readonly keys: LogKeysRepository,
  ) {}

  /** The key that signed this head, and all that led to it. */
  async keysOf({ size }: SignedHead): Promise<SigningKeys> {
    const keys = await this.keys.all();
    return { verifierKey: keyFor(keys, size), keys: chainOf(keys) };
  }

  head(): Promise<SignedHead | undefined> {
    return this.tree.head();
  }

  /** @returns undefined as long as the entry has no place under this head */
  async placeOf(hash: Hash, { size }: SignedHead): Promise<ProvenPlace | undefined> {
    const index = await this.tree.indexOf(hash);
    if (index === undefined || index >= size) return undefined;
    const path = await this.tree.reading((read) => inclusionProof(read, index, size));
    return { index, path: path.map((node) => node.toString('hex')) };
  }

  placeOfLeaf(leaf: Buffer, head: SignedHead): Promise<ProvenPlace | undefined> {
    return this.placeOf(leafHash(leaf), head);
  }
}
