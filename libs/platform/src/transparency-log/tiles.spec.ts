import fc from 'fast-check';
import { consistencyProof, inclusionProof, leafHash, nodesOf, rootHash } from './merkle-tree.js';
import { edgeOf, grownTiles, nodesFrom, tileKey, tilesNeededBy, type Tile } from './tiles.js';

const leavesOf = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));

/** Appends batches of these sizes, looking only at the edge, as the sequencer does. */
function grow(batches: readonly number[], leaves: readonly Buffer[]): Map<string, Tile> {
  const stored = new Map<string, Tile>();
  let size = 0;
  for (const batch of batches) {
    const edge = edgeOf(size).flatMap((place) => stored.get(tileKey(place)) ?? []);
    for (const tile of grownTiles(edge, size, leaves.slice(size, size + batch)))
      stored.set(tileKey(tile), tile);
    size += batch;
  }
  return stored;
}

describe('tiles', () => {
  it('give the tree that all leaves at once give, however they were appended', () => {
    const batches = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(batches, fc.nat(), (sizes, at) => {
        const size = sizes.reduce((sum, batch) => sum + batch, 0);
        fc.pre(size > 0);
        const leaves = leavesOf(size);
        const [whole, stored] = [nodesOf(leaves), nodesFrom([...grow(sizes, leaves).values()])];
        const index = at % size;
        expect(rootHash(stored, size)).toEqual(rootHash(whole, size));
        expect(inclusionProof(stored, index, size)).toEqual(inclusionProof(whole, index, size));
        expect(consistencyProof(stored, index + 1, size)).toEqual(consistencyProof(whole, index + 1, size));
      }),
      { numRuns: 30 },
    );
  });

  it('are needed only along the edge and the way of a proof', () => {
    const size = 70_000;
    const stored = grow([size], leavesOf(size));
    const prove = (read: Parameters<typeof rootHash>[0]): Buffer[] => inclusionProof(read, 12_345, size);
    const needed = tilesNeededBy(prove);
    expect(needed.length).toBeLessThanOrEqual(6);
    const tiles = needed.flatMap((place) => stored.get(tileKey(place)) ?? []);
    expect(prove(nodesFrom(tiles))).toEqual(prove(nodesFrom([...stored.values()])));
  });

  it('refuse to grow from an edge that is not that of the tree', () => {
    const [tile] = grownTiles([], 0, leavesOf(3));
    expect(() => grownTiles([tile!], 4, leavesOf(1))).toThrow('does not belong');
    expect(() => grownTiles([], 3, leavesOf(1))).toThrow('does not belong');
  });
});
