import { hkdfSync } from 'node:crypto';
import { noteSigner, type NoteSigner } from './signed-note.js';

/** What the key before was made from; `lost` when nobody has that any more. */
export type SignerBefore = LogSigner | 'lost' | undefined;

/**
 * Signs what the log of an installation says. Its Ed25519 key is derived from a secret (HKDF, RFC 5869): LOG_KEY, or
 * ZWERM_SECRET without it. So it is the same in every replica, and nowhere in the database.
 */
export class LogSigner implements NoteSigner {
  readonly name = 'zwerm.voting.log';
  readonly verifierKey: string;
  readonly sign: (text: string) => string;

  /** @param before whose log this one takes over (docs/adr/0044) */
  constructor(
    secret: string,
    readonly before?: SignerBefore,
  ) {
    const seed = Buffer.from(hkdfSync('sha256', secret, 'zwerm', 'key of the log', 32));
    ({ verifierKey: this.verifierKey, sign: this.sign } = noteSigner(this.name, seed));
  }

  /** That of an installation: a key of its own follows that of ZWERM_SECRET unless another one was before. */
  static of({ secret, logKey, logKeyBefore }: LogSecrets): LogSigner {
    if (!logKey) return new LogSigner(secret);
    if (logKeyBefore === 'lost') return new LogSigner(logKey, 'lost');
    return new LogSigner(logKey, new LogSigner(logKeyBefore ?? secret));
  }
}

interface LogSecrets {
  readonly secret: string;
  readonly logKey?: string | undefined;
  readonly logKeyBefore?: string | undefined;
}
