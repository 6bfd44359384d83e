import { randomInt } from 'node:crypto';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const codes = 10;
const characters = 16;

/** Ten codes of 80 bits, without letters that look like digits, in groups of four to copy from. */
export const newRecoveryCodes = (): string[] => Array.from({ length: codes }, newCode);

function newCode(): string {
  const text = Array.from({ length: characters }, () => alphabet[randomInt(alphabet.length)]).join('');
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
}
