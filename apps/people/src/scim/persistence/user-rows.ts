import { isId } from '@zwerm/domain/id';
import type { Comparison } from '../domain/filter.js';
import { InvalidFilter } from '../domain/scim.errors.js';
import type { ScimObject } from '../domain/read-value.js';
import type { UserResource } from '../domain/resource.js';
import type { Conditions } from './conditions.js';

export interface UserRow {
  readonly id: string;
  readonly active: boolean;
  readonly version: number;
  readonly document: ScimObject;
  readonly provisioned_at: Date;
  readonly changed_at: Date;
  readonly groups: { value: string; display: string }[];
}

export const userColumns = `
  person.id, person.active, person.version, document, provisioned_at, changed_at,
  (select coalesce(jsonb_agg(jsonb_build_object('value', groups.id, 'display', groups.name) order by groups.name), '[]')
   from group_member join groups on groups.id = group_id and kind = 'scim' and removed_at is null
   where group_member.person_id = person.id) as groups`;

export const userTables = 'provisioned_person join person on person.id = person_id';

export const userOf = (row: UserRow): UserResource => ({
  id: row.id,
  active: row.active,
  version: row.version,
  created: row.provisioned_at.toISOString(),
  lastModified: row.changed_at.toISOString(),
  document: row.document,
  groups: row.groups,
});

/** @throws InvalidFilter for an attribute that cannot be asked for */
export function addUserCondition(conditions: Conditions, { attribute, value, where }: Comparison): void {
  const text = String(value);
  const isWork = where.every((one) => one.attribute === 'type' && String(one.value).toLowerCase() === 'work');
  switch (attribute) {
    case 'id':
      return isId(text) ? conditions.add('person.id = ?', text) : conditions.add('false');
    case 'username':
      return conditions.add('lower(person.user_name) = lower(?)', text);
    case 'externalid':
      return conditions.add("person.external_source = 'scim' and person.external_id = ?", text);
    case 'emails':
    case 'emails.value':
      if (isWork) return conditions.add('lower(person.email) = lower(?)', text);
      return conditions.add("document->'emails' @> ?::jsonb", JSON.stringify([entryOf(where, text)]));
    case 'displayname':
      return conditions.add("lower(document->>'displayName') = lower(?)", text);
    case 'active':
      return conditions.add('person.active = ?', text.toLowerCase() === 'true');
    default:
      throw new InvalidFilter(
        `users are found by id, userName, externalId, emails.value, displayName and active, not by ${attribute}`,
      );
  }
}

const entryOf = (where: readonly Comparison[], value: string): object => ({
  ...Object.fromEntries(where.map((one) => [one.attribute, one.value])),
  value,
});
