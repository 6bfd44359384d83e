import { nodeHash, type Hash, type ReadNode } from './merkle-tree.js';

/**
 * A tile: up to 256 hashes beside each other, as in https://c2sp.org/tlog-tiles. Tiles of level 0 hold leaves, and each
 * hash of a tile of level n+1 is the root of a full tile of level n. What lies between is worked out when it is read.
 */
export interface Tile extends TilePlace {
  /** 32 bytes each. */
  readonly hashes: Buffer;
}

export interface TilePlace {
  readonly level: number;
  readonly index: number;
}

const height = 8;
const width = 256;
const hashBytes = 32;

export const tileKey = ({ level, index }: TilePlace): string => `${level}/${index}`;

/** The tile at the right edge of each level that a tree of this size has; there may be nothing in them yet. */
export function edgeOf(size: number): TilePlace[] {
  const places: TilePlace[] = [];
  for (let count = size, level = 0; level === 0 || count > 0; count = Math.floor(count / width), level += 1)
    places.push({ level, index: Math.floor(count / width) });
  return places;
}

/**
 * Appends leaves to a tree.
 * @param edge the tiles of `edgeOf(size)`, as far as there are any
 * @returns every tile that is new or has changed
 */
export function grownTiles(edge: readonly Tile[], size: number, leaves: readonly Hash[]): Tile[] {
  const known = new Map(edge.map((tile) => [tileKey(tile), tile.hashes]));
  const changed: Tile[] = [];
  let fresh = leaves;
  for (let level = 0, count = size; fresh.length > 0; level += 1, count = Math.floor(count / width)) {
    const first = Math.floor(count / width);
    const kept = count % width === 0 ? Buffer.alloc(0) : known.get(tileKey({ level, index: first }));
    if (kept?.length !== (count % width) * hashBytes)
      throw new Error(`tile ${level}/${first} does not belong to a tree of ${size}`);
    const row = Buffer.concat([kept, ...fresh]);
    const above: Hash[] = [];
    for (let at = 0; at * width * hashBytes < row.length; at += 1) {
      const hashes = row.subarray(at * width * hashBytes, (at + 1) * width * hashBytes);
      changed.push({ level, index: first + at, hashes });
      if (hashes.length === width * hashBytes) above.push(rootOf(hashes));
    }
    fresh = above;
  }
  return changed;
}

/** Reads nodes from tiles that are at hand. */
export function nodesFrom(tiles: readonly Tile[]): ReadNode {
  const known = new Map(tiles.map((tile) => [tileKey(tile), tile.hashes]));
  return (level, index) => {
    const place = placeOf(level, index);
    const hashes = known.get(tileKey(place));
    const part = hashes?.subarray(place.from * hashBytes, (place.from + place.count) * hashBytes);
    if (part?.length !== place.count * hashBytes)
      throw new RangeError(`there is no node ${index} on level ${level}`);
    return rootOf(part);
  };
}

/** The tiles that some reading of nodes needs, found by a reading of nothing. */
export function tilesNeededBy(work: (read: ReadNode) => unknown): TilePlace[] {
  const needed = new Map<string, TilePlace>();
  const nothing = Buffer.alloc(hashBytes);
  work((level, index) => {
    const place = placeOf(level, index);
    needed.set(tileKey(place), { level: place.level, index: place.index });
    return nothing;
  });
  return [...needed.values()];
}

function placeOf(level: number, index: number): TilePlace & { from: number; count: number } {
  const count = 2 ** (level % height);
  const first = index * count;
  return {
    level: Math.floor(level / height),
    index: Math.floor(first / width),
    from: first % width,
    count,
  };
}

/** Root of a full subtree, from a power of two of hashes. */
function rootOf(hashes: Buffer): Hash {
  if (hashes.length === hashBytes) return hashes;
  const middle = hashes.length / 2;
  return nodeHash(rootOf(hashes.subarray(0, middle)), rootOf(hashes.subarray(middle)));
}
