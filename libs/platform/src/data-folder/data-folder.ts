import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeDurably } from './durable-file.js';

/** The folder of an installation on the embedded default: its database and its secret. */
export interface DataFolder {
  readonly path: string;
  readonly postgresDir: string;
  /** 256 random bits, made at the first start; signs cursors. */
  readonly secret: string;
}

export function openDataFolder(path: string): DataFolder {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  const secretFile = join(folder, 'secret');
  if (!existsSync(secretFile)) writeDurably(secretFile, randomBytes(32).toString('base64url'));
  return {
    path: folder,
    postgresDir: join(folder, 'postgres'),
    secret: readFileSync(secretFile, 'utf8').trim(),
  };
}
