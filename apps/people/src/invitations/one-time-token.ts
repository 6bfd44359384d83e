import { createHash, randomBytes } from 'node:crypto';

/** A secret that travels in one link; only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
