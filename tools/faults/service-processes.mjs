import { randomBytes } from 'node:crypto';
import { newInternalKeyPair } from '../../libs/platform/dist/auth/internal-key-pair.js';
import { stopped } from '../run/compose-as-processes.mjs';

/** Stops in order; what has not gone after ten seconds is killed. */
export async function endSoon(child) {
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.kill('SIGCONT');
  await stopped(child);
  clearTimeout(timer);
}

/** What docker-compose.yml asks its environment for. */
export async function secretsOf(services, ownerUrl, checkpointFile) {
  const pair = await newInternalKeyPair();
  return {
    INTERNAL_TOKEN_PRIVATE_KEY: pair.privateKey,
    INTERNAL_TOKEN_PUBLIC_KEY: pair.publicKey,
    ZWERM_SECRET: randomBytes(32).toString('base64url'),
    POSTGRES_PASSWORD: new URL(ownerUrl).password,
    ZWERM_REQUIRE_SECOND_FACTOR: 'off',
    CHECKPOINT_FILE: checkpointFile,
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(
      services.map(([name]) => [`${name.toUpperCase()}_DB_PASSWORD`, `${name}-password`]),
    ),
  };
}
