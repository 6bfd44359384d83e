import { createHmac, hkdfSync } from 'node:crypto';
import type { PersonId } from '@zwerm/domain/id';

const mostKept = 1_000;

/**
 * References that stand for people, for one purpose each: HMAC-SHA-256 (RFC 2104), cut to 128 bits, under a key that HKDF (RFC 5869)
 * derives from ZWERM_SECRET for the purpose. Every service of an installation makes the same. Whoever reads them without
 * that secret can tell neither whose they are, nor that two purposes have a person in common.
 */
export class Pseudonyms {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly secret: string) {}

  /** @returns 32 hexadecimal digits */
  of(personId: PersonId, purpose: string): string {
    return createHmac('sha256', this.keyFor(purpose)).update(personId).digest('hex').slice(0, 32);
  }

  private keyFor(purpose: string): Buffer {
    const known = this.keys.get(purpose);
    if (known) return known;
    if (this.keys.size >= mostKept) this.keys.clear();
    const key = Buffer.from(hkdfSync('sha256', this.secret, 'zwerm', `pseudonym/${purpose}`, 32));
    this.keys.set(purpose, key);
    return key;
  }
}
