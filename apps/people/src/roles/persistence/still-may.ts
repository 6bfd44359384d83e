import { rolesWith } from '@zwerm/contracts/access/access-matrix';
import type { Permission } from '@zwerm/contracts/permissions';

const held = 'ended_at is null and (ends_at is null or ends_at > database_now())';

/**
 * An SQL condition: whether somebody has access and a permission at this moment. What is done later in the name of
 * somebody asks this when it is done, whatever they might do when they asked for it (security.md §4.9).
 * @param personId an SQL expression
 */
export function stillMay(personId: string, permission: Permission): string {
  const roles = `array['${[...rolesWith(permission)].join("', '")}']::text[]`;
  return `exists (
    select from person as holder where holder.id = ${personId} and holder.active
      and (holder.roles && ${roles} or exists (
        select from role_grant where person_id = holder.id and scope_id is null and role = any(${roles}) and ${held})))`;
}
