import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * The one password of all demo logins: ZWERM_DEMO_PASSWORD, or one that is made at the first start and kept in the
 * data folder, so that no installation in the world shares it with another.
 */
export function demoPassword(dataDir: string, environment: NodeJS.ProcessEnv): string {
  const file = join(dataDir, 'demo-password');
  if (environment['ZWERM_DEMO_PASSWORD']) return environment['ZWERM_DEMO_PASSWORD'];
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const part = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  const password = `zwerm-${part()}-${part()}`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}
