import { randomBytes } from 'node:crypto';
import { newInternalKeyPair } from '@zwerm/platform/auth/internal-key-pair';

/** What docker-compose.yml must be told, fresh for each test. */
export async function compositionSecrets(): Promise<Record<string, string>> {
  const pair = await newInternalKeyPair();
  const services = ['people', 'challenges', 'ideas', 'voting', 'aggregation', 'gateway'];
  const owner = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  return {
    INTERNAL_TOKEN_PRIVATE_KEY: pair.privateKey,
    INTERNAL_TOKEN_PUBLIC_KEY: pair.publicKey,
    ZWERM_SECRET: randomBytes(32).toString('base64url'),
    POSTGRES_PASSWORD: owner.password,
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(services.map((name) => [`${name.toUpperCase()}_DB_PASSWORD`, `${name}-password`])),
  };
}
