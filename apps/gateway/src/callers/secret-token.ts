import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * Secrets that programs hold. By its prefix a leaked one is found and known for what it is; by its checksum a mistyped
 * or invented one is refused without asking the database, and a finder knows that it is one of ours.
 */
export type SecretTokenPrefix = 'zwt_' | 'zws_';

const checksumLength = 6;
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const shape = /^(?<body>zw[ts]_[A-Za-z0-9_-]{43})(?<checksum>[0-9A-Za-z]{6})?$/;

/** Prefix, 256 random bits as 43 characters of base64url, and 6 of checksum. */
export function newSecretToken(prefix: SecretTokenPrefix): string {
  const body = prefix + randomBytes(32).toString('base64url');
  return body + checksumOf(body);
}

/** Whether we may have given this out. Tokens made before 26 November 2026 have no checksum, and work until they end. */
export function isSecretToken(prefix: SecretTokenPrefix, text: string): boolean {
  const { body = '', checksum } = shape.exec(text)?.groups ?? {};
  return body.startsWith(prefix) && (checksum === undefined || checksum === checksumOf(body));
}

/** CRC-32 of prefix and random part, in base 62 with the digits 0-9, A-Z, a-z, padded with zeros. */
function checksumOf(body: string): string {
  let rest = crc32(body);
  let text = '';
  for (let place = 0; place < checksumLength; place++) {
    text = digits.charAt(rest % digits.length) + text;
    rest = Math.floor(rest / digits.length);
  }
  return text;
}
