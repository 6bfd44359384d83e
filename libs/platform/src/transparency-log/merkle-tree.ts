import { hash } from 'node:crypto';

/** SHA-256: 32 bytes. */
export type Hash = Buffer;

/**
 * Gives the hash of a full subtree: `level` 0 are the leaves, and node `index` of a level covers the leaves from
 * `index * 2^level` on.
 */
export type ReadNode = (level: number, index: number) => Hash;

const leafPrefix = Buffer.of(0x00);
const nodePrefix = Buffer.of(0x01);

/** In one call, which costs half of what a hash object does. */
const sha256 = (...parts: readonly Buffer[]): Hash => hash('sha256', Buffer.concat(parts), 'buffer');

/** Hash of an entry: its prefix keeps an entry from passing for a node (RFC 9162 §2.1.1). */
export const leafHash = (leaf: Buffer): Hash => sha256(leafPrefix, leaf);

export const nodeHash = (left: Hash, right: Hash): Hash => sha256(nodePrefix, left, right);

/** Root of the tree of the first `size` leaves. */
export const rootHash = (read: ReadNode, size: number): Hash =>
  size === 0 ? sha256() : rangeHash(read, 0, size);

/**
 * What shows that leaf `index` is in the tree of the first `size` leaves (RFC 9162 §2.1.3.1).
 * @returns the hashes beside its way to the root, from below
 */
export function inclusionProof(read: ReadNode, index: number, size: number): Hash[] {
  return pathIn(read, index, 0, size);
}

/**
 * What shows that the tree of the first `from` leaves is the beginning of that of the first `to` (RFC 9162 §2.1.4.1).
 * @param from at least 1 and at most `to`
 */
export function consistencyProof(read: ReadNode, from: number, to: number): Hash[] {
  return subproof(read, from, { start: 0, end: to, isKnown: true });
}

/** Reads the nodes of a tree that is all in memory: small ones, and those of tests. */
export function nodesOf(leaves: readonly Hash[]): ReadNode {
  const levels: Hash[][] = [[...leaves]];
  for (let below = levels[0] ?? []; below.length > 1; below = levels.at(-1) ?? []) {
    const level: Hash[] = [];
    for (let index = 0; index + 1 < below.length; index += 2) {
      const [left, right] = below.slice(index, index + 2) as [Hash, Hash];
      level.push(nodeHash(left, right));
    }
    levels.push(level);
  }
  return (level, index) => {
    const hash = levels[level]?.[index];
    if (!hash) throw new RangeError(`there is no node ${index} on level ${level}`);
    return hash;
  };
}

/** A tree that is all in memory and of which every leaf is to be proved. */
export interface WholeTree {
  readonly root: Hash;
  /** As `inclusionProof` gives it, by a walk up that hashes nothing anew. */
  readonly pathOf: (index: number) => Hash[];
}

/** @param leaves at least one */
export function wholeTree(leaves: readonly Hash[]): WholeTree {
  const levels = [leaves];
  for (let below = leaves; below.length > 1; below = levels.at(-1) ?? []) levels.push(paired(below));
  return {
    root: levels.at(-1)?.[0] ?? sha256(),
    pathOf: (index) => levels.flatMap((level, height) => level[Math.floor(index / 2 ** height) ^ 1] ?? []),
  };
}

/** Two by two from the left; an odd one goes up as it is, which is the tree that splits at powers of two. */
function paired(below: readonly Hash[]): Hash[] {
  const level: Hash[] = [];
  for (let index = 0; index < below.length; index += 2) {
    const [left, right] = [below[index] as Hash, below[index + 1]];
    level.push(right ? nodeHash(left, right) : left);
  }
  return level;
}

function rangeHash(read: ReadNode, start: number, end: number): Hash {
  const count = end - start;
  const level = Math.log2(count);
  if (Number.isInteger(level)) return read(level, start / count);
  const middle = start + largestPowerBelow(count);
  return nodeHash(rangeHash(read, start, middle), rangeHash(read, middle, end));
}

function pathIn(read: ReadNode, index: number, start: number, end: number): Hash[] {
  if (end - start <= 1) return [];
  const middle = start + largestPowerBelow(end - start);
  return index < middle
    ? [...pathIn(read, index, start, middle), rangeHash(read, middle, end)]
    : [...pathIn(read, index, middle, end), rangeHash(read, start, middle)];
}

interface Part {
  readonly start: number;
  readonly end: number;
  /** Whether the verifier has the hash of this part already. */
  readonly isKnown: boolean;
}

function subproof(read: ReadNode, from: number, { start, end, isKnown }: Part): Hash[] {
  if (from === end) return isKnown ? [] : [rangeHash(read, start, end)];
  const middle = start + largestPowerBelow(end - start);
  return from <= middle
    ? [...subproof(read, from, { start, end: middle, isKnown }), rangeHash(read, middle, end)]
    : [...subproof(read, from, { start: middle, end, isKnown: false }), rangeHash(read, start, middle)];
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
