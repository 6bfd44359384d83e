/**
 * Position of an idea among ideas that are otherwise equal: a 32-bit hash of its id (FNV-1a over the UTF-16
 * code units, then the final mix of MurmurHash3). Equal ideas are thus listed in an order that has nothing
 * to do with age, author or arrival, and that anyone can recompute. The final mix is needed: FNV-1a alone
 * keeps ids that differ in their last character, such as consecutive numbers, in sequence.
 *
 * @returns an integer in [0, 2^32)
 */
export function lotOf(ideaId: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < ideaId.length; index += 1) {
    hash = Math.imul(hash ^ ideaId.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
