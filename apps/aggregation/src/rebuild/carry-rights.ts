import type pg from 'pg';
import type { ProjectionNames } from './projection-names.js';

/** Grants on the live schema, its tables, sequences and functions, as statements about the rebuilt one. */
const grants = `
  with granted as (
    select 'schema ' || $2 as target, nspacl as acl from pg_namespace where oid = to_regnamespace($1)
    union all
    select case relkind when 'S' then 'sequence ' else 'table ' end || $2 || '.' || quote_ident(relname), relacl
    from pg_class where relnamespace = to_regnamespace($1) and relkind in ('r', 'p', 'v', 'm', 'S')
    union all
    select 'function ' || $2 || '.' || quote_ident(proname) || '(' || pg_get_function_identity_arguments(oid) || ')', proacl
    from pg_proc where pronamespace = to_regnamespace($1)
  )
  select format('grant %s on %s to %s', privilege_type, target,
      case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end) as statement
  from granted cross join lateral aclexplode(acl)`;

/** Where the live schema and what is in it belong to somebody else than the rebuilt ones. */
const owners = `
  with owned as (
    select 'schema ' || $2 as target, live.nspowner as owner, rebuilt.nspowner as builder
    from pg_namespace live, pg_namespace rebuilt
    where live.oid = to_regnamespace($1) and rebuilt.oid = to_regnamespace($2)
    union all
    select 'table ' || $2 || '.' || quote_ident(relname), live.relowner, rebuilt.relowner
    from pg_class live join pg_class rebuilt using (relname, relkind)
    where live.relnamespace = to_regnamespace($1) and rebuilt.relnamespace = to_regnamespace($2)
      and relkind in ('r', 'p', 'v', 'm')
    union all
    select 'function ' || $2 || '.' || quote_ident(proname) || '(' || pg_get_function_identity_arguments(rebuilt.oid) || ')',
      live.proowner, rebuilt.proowner
    from pg_proc live join pg_proc rebuilt using (proname, proargtypes)
    where live.pronamespace = to_regnamespace($1) and rebuilt.pronamespace = to_regnamespace($2)
  )
  select format('alter %s owner to %I', target, pg_get_userbyid(owner)) as statement from owned where owner <> builder`;

/**
 * Gives the rebuilt schema the owner and the rights of the live one: whoever rebuilds is an administrator of the
 * database, and the service has a role of its own that would find nothing after the swap.
 */
export async function carryRights(
  database: pg.ClientBase,
  { live, rebuilt }: ProjectionNames,
): Promise<void> {
  for (const sql of [owners, grants]) {
    const { rows } = await database.query<{ statement: string }>(sql, [live, rebuilt]);
    for (const { statement } of rows) await database.query(statement);
  }
}
