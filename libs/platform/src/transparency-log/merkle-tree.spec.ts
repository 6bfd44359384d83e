import fc from 'fast-check';
import { isConsistent, rootOfInclusion } from './merkle-proof.js';
import { consistencyProof, inclusionProof, leafHash, nodesOf, rootHash, wholeTree } from './merkle-tree.js';

/** The leaves and roots with which the implementations of RFC 6962 test themselves. */
const rfcLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const rfcRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leavesOf = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));
const sizes = fc.integer({ min: 1, max: 130 });

describe('a Merkle tree', () => {
  it('has the roots of RFC 6962 at every size', () => {
    const leaves = rfcLeaves.map((hex) => leafHash(Buffer.from(hex, 'hex')));
    const roots = rfcRoots.map((_, size) => rootHash(nodesOf(leaves.slice(0, size)), size).toString('hex'));
    expect(roots).toEqual(rfcRoots);
  });

  it('proves every leaf of every size, and only at its own place', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, at, elsewhere) => {
        const leaves = leavesOf(size);
        const read = nodesOf(leaves);
        const [index, other] = [at % size, elsewhere % size];
        const proof = inclusionProof(read, index, size);
        expect(wholeTree(leaves).pathOf(index)).toEqual(proof);
        expect(wholeTree(leaves).root).toEqual(rootHash(read, size));
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        const reached = rootOfInclusion(leaves[index]!, other, size, proof);
        expect(reached?.equals(rootHash(read, size)) ?? false).toBe(index === other);
      }),
    );
  });

  it('proves no leaf that is not there, whatever is changed, dropped or added in the proof', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 130 }), fc.nat(), fc.nat(), (size, at, where) => {
        const leaves = leavesOf(size);
        const read = nodesOf(leaves);
        const index = at % size;
        const proof = inclusionProof(read, index, size);
        const place = where % proof.length;
        const forged = [
          proof.with(place, leafHash(proof[place]!)),
          proof.toSpliced(place, 1),
          proof.toSpliced(place, 0, proof[place]!),
        ];
        for (const path of forged)
          expect(rootOfInclusion(leaves[index]!, index, size, path)).not.toEqual(rootHash(read, size));
        expect(rootOfInclusion(leafHash(Buffer.from('absent')), index, size, proof)).not.toEqual(
          rootHash(read, size),
        );
      }),
    );
  });

  it('proves that each tree is the beginning of each later one', () => {
    fc.assert(
      fc.property(sizes, sizes, (one, another) => {
        const [from, to] = [Math.min(one, another), Math.max(one, another)];
        const read = nodesOf(leavesOf(to));
        const older = { size: from, root: rootHash(read, from) };
        const newer = { size: to, root: rootHash(read, to) };
        const proof = consistencyProof(read, from, to);
        expect(isConsistent(older, newer, proof)).toBe(true);
        const rewritten = { size: from, root: leafHash(older.root) };
        expect(isConsistent(rewritten, newer, proof)).toBe(false);
        if (proof.length > 0) expect(isConsistent(older, newer, proof.slice(1))).toBe(false);
        if (from < to) expect(isConsistent(newer, older, proof)).toBe(false);
      }),
    );
  });
});
