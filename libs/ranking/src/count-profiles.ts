import { allPlaces } from './largest-first.js';
import type { JudgedIdea } from './logit-normal-posterior.js';
import { placesInOrder } from './places-in-order.js';

/** Counts (and strength) that several ideas have in common: `ideas` says how many. */
export interface CountProfile extends JudgedIdea {
  readonly ideas: number;
}

/** The distinct counts of a set of ideas in canonical order, and for each idea the index of its counts. */
export interface ProfiledCounts {
  readonly profiles: readonly CountProfile[];
  readonly profileOf: Uint32Array;
}

/**
 * Groups ideas with identical counts. A posterior depends on nothing but the counts, so 100,000 ideas cost
 * no more than their few thousand distinct counts. Profiles are sorted by trials, agrees, strength and its variance: sums over
 * them add up in one order, so a result is bit-identical whatever the order of the ideas.
 */
export function profileCounts(ideas: readonly JudgedIdea[]): ProfiledCounts {
  const rows = rowsOf(ideas);
  const { firsts, groupOf } = groupsOf(rows, ideas.length);
  const sorted = sortedGroups(rows, firsts);
  const positions = new Uint32Array(sorted.length);
  for (let position = 0; position < sorted.length; position += 1) positions[sorted[position] ?? 0] = position;
  const sizes = new Uint32Array(sorted.length);
  for (let index = 0; index < groupOf.length; index += 1) {
    const position = positions[groupOf[index] ?? 0] ?? 0;
    groupOf[index] = position;
    sizes[position] = (sizes[position] ?? 0) + 1;
  }
  const profiles = Array.from(sorted, (group, position): CountProfile => {
    const counts = ideas[firsts[group] ?? -1];
    if (!counts) throw new RangeError(`group ${group} has no idea`);
    const { trials, agrees, strength, strengthVariance = 0 } = counts;
    return strength === undefined
      ? { trials, agrees, ideas: sizes[position] ?? 0 }
      : { trials, agrees, strength, strengthVariance, ideas: sizes[position] ?? 0 };
  });
  return { profiles, profileOf: groupOf };
}

/** Groups by their rows, the first column first: sorting by each column from the last keeps what the others found. */
function sortedGroups({ width, cells }: Rows, firsts: readonly number[]): Uint32Array {
  let sorted = allPlaces(firsts.length);
  const column = new Float64Array(firsts.length);
  for (let at = width - 1; at >= 0; at -= 1) {
    for (let group = 0; group < firsts.length; group += 1)
      column[group] = cells[(firsts[group] ?? 0) * width + at] ?? 0;
    sorted = placesInOrder(column, sorted);
  }
  return sorted;
}

/** One row of numbers for each idea, in the order in which they are compared. */
interface Rows {
  readonly width: number;
  readonly cells: Float64Array;
  /** The same cells, as the bits they are made of. */
  readonly bits: Uint32Array;
}

const NOBODY: JudgedIdea = { trials: [], agrees: [] };

function rowsOf(ideas: readonly JudgedIdea[]): Rows {
  const strata = ideas[0]?.trials.length ?? 0;
  const width = 2 * strata + 3;
  const cells = new Float64Array(ideas.length * width);
  for (let index = 0; index < ideas.length; index += 1) {
    const { trials, agrees, strength, strengthVariance } = ideas[index] ?? NOBODY;
    const start = index * width;
    // Adding 0 makes one zero of the two that a float has.
    for (let g = 0; g < strata; g += 1) {
      cells[start + g] = (trials[g] ?? 0) + 0;
      cells[start + strata + g] = (agrees[g] ?? 0) + 0;
    }
    cells[start + width - 3] = (strength ?? 0) + 0;
    cells[start + width - 2] = strength === undefined ? 0 : 1;
    cells[start + width - 1] = strength === undefined ? 0 : (strengthVariance ?? 0) + 0;
  }
  return { width, cells, bits: new Uint32Array(cells.buffer) };
}

/** The first idea of each group of equal rows, and for each idea its group; groups are numbered as they appear. */
function groupsOf(rows: Rows, ideas: number): { firsts: readonly number[]; groupOf: Uint32Array } {
  const firsts: number[] = [];
  const groupOf = new Uint32Array(ideas);
  // Open addressing, at most half full; 0 is an empty slot.
  const mask = 2 ** Math.ceil(Math.log2(2 * ideas + 2)) - 1;
  const slots = new Uint32Array(mask + 1);
  for (let index = 0; index < ideas; index += 1) {
    let slot = hashOf(rows, index) & mask;
    let group = (slots[slot] ?? 0) - 1;
    while (group >= 0 && !areEqualRows(rows, firsts[group] ?? 0, index)) {
      slot = (slot + 1) & mask;
      group = (slots[slot] ?? 0) - 1;
    }
    if (group < 0) {
      group = firsts.push(index) - 1;
      slots[slot] = group + 1;
    }
    groupOf[index] = group;
  }
  return { firsts, groupOf };
}

/** FNV-1a over words, with the last mix of MurmurHash3. */
function hashOf({ width, bits }: Rows, index: number): number {
  let hash = 0x811c9dc5;
  const end = (index + 1) * width * 2;
  for (let at = index * width * 2; at < end; at += 1) hash = Math.imul(hash ^ (bits[at] ?? 0), 0x01000193);
  // Small whole numbers differ in their highest bits only.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function areEqualRows({ width, cells }: Rows, one: number, other: number): boolean {
  for (let column = 0; column < width; column += 1) {
    if (cells[one * width + column] !== cells[other * width + column]) return false;
  }
  return true;
}
