import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';

const newPassword = (): string => randomBytes(24).toString('base64url');

/** Adds `zwerm keys`: the secrets of a distributed installation, as lines for an environment file. */
export function registerKeys(program: Command): void {
  program
    .command('keys')
    .description('print fresh secrets for docker compose, as lines for .env')
    .action(async () => {
      const { newInternalKeyPair } = await import('@zwerm/platform/auth/internal-key-pair');
      const { services } = await import('../services.js');
      const { rolePasswordVariable } = await import('./service-roles.js');
      const pair = await newInternalKeyPair();
      const secrets = {
        INTERNAL_TOKEN_PRIVATE_KEY: pair.privateKey,
        INTERNAL_TOKEN_PUBLIC_KEY: pair.publicKey,
        ZWERM_SECRET: randomBytes(32).toString('base64url'),
        POSTGRES_PASSWORD: newPassword(),
        ...Object.fromEntries(services.map(({ name }) => [rolePasswordVariable(name), newPassword()])),
      };
      for (const [name, value] of Object.entries(secrets)) console.log(`${name}=${value}`);
    });
}
