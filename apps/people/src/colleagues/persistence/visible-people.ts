import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';

/**
 * Which rows of `person` somebody may look at: employees everybody who is still here; partners and customers
 * themselves and who shares a group or unit with them. Takes the parameters of `whoLooks` as $1, $2 and $3.
 */
export const isVisiblePerson = `(person.active and ($2::boolean or person.id = $1::uuid or exists (
  select from group_member shared where shared.person_id = person.id and shared.group_id = any($3::uuid[]))))`;

export const whoLooks = ({
  personId,
  roles,
  groupIds,
}: Principal): [PersonId, boolean, readonly GroupId[]] => [personId, roles.includes('employee'), groupIds];
