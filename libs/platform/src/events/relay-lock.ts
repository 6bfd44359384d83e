const relayLockSpace = 7_102;

/** Key of the advisory lock that the one publishing process of a schema holds; stable across versions. */
export function relayLock(schema: string): [number, number] {
  let hash = 0;
  for (const character of schema) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  return [relayLockSpace, hash];
}
