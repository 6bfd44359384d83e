import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Why a note cannot be trusted. */
export class InvalidNote extends Error {
  constructor(problem: string) {
    super(`the note is not valid: ${problem}`);
  }
}

const ed25519 = Buffer.of(0x01);
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and SPKI (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');
const signatureLine = /^— (\S+) ([A-Za-z0-9+/]+=*)$/;

/** Signs texts under a name, as in https://c2sp.org/signed-note. */
export interface NoteSigner {
  readonly name: string;
  /** What others need to verify: name, key id and public key. */
  readonly verifierKey: string;
  readonly sign: (text: string) => string;
}

/**
 * @param name without white space and plus signs
 * @param seed the 32 bytes of the private key (RFC 8032 §5.1.5)
 */
export function noteSigner(name: string, seed: Buffer): NoteSigner {
  const key = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length);
  const id = keyId(name, raw);
  return {
    name,
    verifierKey: `${name}+${id.toString('hex')}+${Buffer.concat([ed25519, raw]).toString('base64')}`,
    sign: (text) => {
      const signature = Buffer.concat([id, sign(null, Buffer.from(text), key)]);
      return `${text}\n— ${name} ${signature.toString('base64')}\n`;
    },
  };
}

/**
 * The text of a note, if the key signed it. Signatures of others are left out of account.
 * @throws InvalidNote
 */
export function openNote(note: string, verifierKey: string): string {
  const { name, id, key } = parsedKey(verifierKey);
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) throw new InvalidNote('it has no signatures');
  const text = note.slice(0, end + 1);
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, signer, encoded] = signatureLine.exec(line) ?? [];
    if (!encoded) throw new InvalidNote('it has a line that is no signature');
    const signature = Buffer.from(encoded, 'base64');
    if (signer !== name || !signature.subarray(0, id.length).equals(id)) continue;
    if (verify(null, Buffer.from(text), key, signature.subarray(id.length))) return text;
    throw new InvalidNote(`the signature of ${name} is not of this text`);
  }
  throw new InvalidNote(`${name} did not sign it`);
}

/** The public key in a verifier key. @throws InvalidNote when it is none, or not of Ed25519 */
function parsedKey(verifierKey: string): { name: string; id: Buffer; key: KeyObject } {
  const [, name = '', hex, encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(verifierKey) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const raw = bytes.subarray(1);
  if (bytes[0] !== ed25519[0] || raw.length !== 32 || keyId(name, raw).toString('hex') !== hex)
    throw new InvalidNote('the verifier key is none');
  return {
    name,
    id: keyId(name, raw),
    key: createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' }),
  };
}

const keyId = (name: string, raw: Buffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(ed25519).update(raw).digest().subarray(0, 4);
