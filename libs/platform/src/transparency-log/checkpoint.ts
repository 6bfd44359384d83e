import type { TreeHead } from './merkle-proof.js';
import { InvalidNote, openNote, type NoteSigner } from './signed-note.js';

/** A tree head signed as a note, as in https://c2sp.org/tlog-checkpoint; the origin is the name of the key. */
export const signedCheckpoint = ({ size, root }: TreeHead, signer: NoteSigner): string =>
  signer.sign(`${signer.name}\n${size}\n${root.toString('base64')}\n`);

/** @throws InvalidNote when it is not a checkpoint of the log that this key belongs to */
export function openCheckpoint(note: string, verifierKey: string): TreeHead {
  const [origin, size = '', root = ''] = openNote(note, verifierKey).split('\n');
  const bytes = Buffer.from(root, 'base64');
  if (origin !== verifierKey.split('+')[0] || !/^(0|[1-9]\d{0,15})$/.test(size) || bytes.length !== 32)
    throw new InvalidNote('it is not a checkpoint of this log');
  return { size: Number(size), root: bytes };
}
