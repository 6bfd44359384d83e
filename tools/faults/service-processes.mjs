import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isRunning } from '../../libs/platform/dist/embedded-postgres/ports.js';
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

/** What a process has started and still runs. */
export const childrenOf = (processId) =>
  readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map(Number);

/** Kills processes at once. Resolves when all are gone. */
export async function killed(processIds) {
  for (const processId of processIds)
    try {
      process.kill(processId, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  while (processIds.some((one) => isRunning(one))) await new Promise((resolve) => setTimeout(resolve, 20));
}
