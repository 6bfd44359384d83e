import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/**
 * Keeps small secrets of ours where others might look: in the database, or in a cookie on its way through a browser.
 * AES-256-GCM (NIST SP 800-38D) under a key that HKDF (RFC 5869) derives from ZWERM_SECRET for each purpose.
 */
export class Seals {
  constructor(private readonly secret: string) {}

  /** @returns nonce, tag and cipher text */
  seal(text: string, purpose: string): Buffer {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(purpose), iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** @returns undefined for what we never sealed for this purpose, or somebody changed */
  open(sealed: Buffer, purpose: string): string | undefined {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.keyFor(purpose), sealed.subarray(0, ivBytes));
      decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
      const text = Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
      return text.toString('utf8');
    } catch {
      return undefined;
    }
  }

  private keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, 'zwerm', purpose, 32));
  }
}
