import { openCheckpoint } from './checkpoint.js';
import type { TreeHead } from './merkle-proof.js';
import type { NoteSigner } from './signed-note.js';

/** A key of the log: it signs trees of more than `since` entries, until the next one takes over. */
export interface LogKey {
  readonly since: number;
  readonly verifierKey: string;
  /** A note by the key before and by this one; null for a key that none handed the log over to. */
  readonly handover: string | null;
}

/** A key to which none handed the log over: the first one, or what followed a key that was lost. */
export const begun = (since: number, { verifierKey }: NoteSigner): LogKey => ({
  since,
  verifierKey,
  handover: null,
});

/** A key to which the one before hands the log over, as it stands: both say so. */
export function handedOver(since: number, before: NoteSigner, after: NoteSigner): LogKey {
  const text = `${after.name}/key/v1\n${since}\n${after.verifierKey}\n`;
  const own = after.sign(text).slice(text.length + 1);
  return { since, verifierKey: after.verifierKey, handover: `${before.sign(text)}${own}` };
}

/** Which key signs a tree of this size. @param keys at least one, the oldest first */
export function keyFor(keys: readonly LogKey[], size: number): string {
  const key = keys.findLast(({ since }) => since < size) ?? keys[0];
  if (!key) throw new RangeError('a log has a key');
  return key.verifierKey;
}

/** Opens a checkpoint by the key whose turn it was. @throws InvalidNote when it was signed by none or another one */
export const openCheckpointByTurn = (note: string, keys: readonly LogKey[]): TreeHead =>
  openCheckpoint(note, keyFor(keys, Number(note.split('\n')[1])));

/** Of all keys of a log those that lead to the present one: what came before a lost key nobody vouches for. */
export const chainOf = (keys: readonly LogKey[]): readonly LogKey[] =>
  keys.slice(
    Math.max(
      0,
      keys.findLastIndex(({ handover }) => handover === null),
    ),
  );
