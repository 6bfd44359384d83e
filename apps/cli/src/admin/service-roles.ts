import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import pg from 'pg';

/** Environment variable with the password of a service's own database role. */
export const rolePasswordVariable = (service: string): string => `${service.toUpperCase()}_DB_PASSWORD`;

/** What was voted stays on record, withdrawn or not: not even a mistake of ours can delete it. */
const neverDeleted: Readonly<Record<string, readonly string[]>> = {
  voting: ['ballot', 'participation', 'voter', 'round', 'outbox'],
};

/**
 * Gives a service a database role that reaches its own schema and no other, when a password for it is set. Run
 * again it brings password and rights up to date.
 */
export async function grantServiceRole(
  databaseUrl: string,
  service: ServiceDefinition,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const password = environment[rolePasswordVariable(service.name)];
  if (!password) return;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const name = `zwerm_${service.name}`;
    const [role, schema, secret] = [
      pg.escapeIdentifier(name),
      pg.escapeIdentifier(service.database.schema),
      pg.escapeLiteral(password),
    ];
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
    await client.query(`${rowCount ? 'alter' : 'create'} role ${role} login password ${secret}`);
    await client.query(`grant usage on schema ${schema} to ${role}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`);
    for (const table of neverDeleted[service.name] ?? [])
      await client.query(`revoke delete on ${schema}.${pg.escapeIdentifier(table)} from ${role}`);
    await client.query(`grant usage on all sequences in schema ${schema} to ${role}`);
    await client.query(`grant execute on all functions in schema ${schema} to ${role}`);
  } finally {
    await client.end();
  }
}
