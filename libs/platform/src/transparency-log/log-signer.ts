import { hkdfSync } from 'node:crypto';
import { noteSigner, type NoteSigner } from './signed-note.js';

/**
 * Signs what the log of an installation says. Its Ed25519 key is derived from ZWERM_SECRET (HKDF, RFC 5869): made at
 * the first start, the same in every replica, and nowhere in the database.
 */
export class LogSigner implements NoteSigner {
  readonly name = 'zwerm.voting.log';
  readonly verifierKey: string;
  readonly sign: (text: string) => string;

  constructor(secret: string) {
    const seed = Buffer.from(hkdfSync('sha256', secret, 'zwerm', 'key of the log', 32));
    ({ verifierKey: this.verifierKey, sign: this.sign } = noteSigner(this.name, seed));
  }
}
