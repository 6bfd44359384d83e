import {
  entraAddMember,
  entraDisable,
  entraDisableWithFlag,
  entraEmployee,
  entraEnable,
  entraGroup,
  entraRemoveMember,
  entraRenameGroup,
  entraUpdateEnterprise,
  entraUpdateMultiValued,
  entraUpdateUserName,
  entraUser,
} from './entra-requests.js';
import {
  enterpriseSchema,
  filterQuery,
  reads,
  remembered,
  removes,
  sends,
  type ScimStep,
} from './scim-step.js';

const user = remembered('Users', 'user');
const employee = remembered('Users', 'employee');
const group = remembered('Groups', 'group');

/**
 * What Entra ID says to a SCIM server, from "Test connection" to the removal of what it made.
 * @param mark distinguishes the names of this run from those of others; letters and digits
 */
export function entraConversation(mark: string): ScimStep[] {
  return [
    reads('describes itself', '/ServiceProviderConfig', { 'patch.supported': true }),
    reads('lists its resource types', '/ResourceTypes', { totalResults: 2 }),
    reads('lists its schemas', '/Schemas', { totalResults: 3 }),
    reads(
      'answers 404 for a random id, as for "Test connection"',
      '/Users/5171a35d-8266-4f4e-8a9d-1b6a3f8f2b0c',
      { status: '404' },
      404,
    ),
    reads('finds nobody: 200 with an empty list', `/Users${filterQuery(`userName eq "nobody-${mark}"`)}`, {
      totalResults: 0,
      Resources: [],
    }),
    ...userSteps(mark),
    ...employeeSteps(mark),
    ...groupSteps(mark),
    removes('removes a user', user),
    removes('removes another user', employee),
    reads('no longer has a removed user', user, { status: '404' }, 404),
  ];
}

function userSteps(mark: string): ScimStep[] {
  const userName = `Test_User_${mark}`;
  const email = `test_user_${mark}@selftest.invalid`;
  const renamed = `renamed_${mark}@selftest.invalid`;
  const body = () => entraUser({ externalId: `entra-${mark}`, userName, email });
  const patch = (says: string, sent: object, holds: ScimStep['holds'] & object): ScimStep =>
    sends('PATCH', says, user, () => sent, { status: 200, holds });
  return [
    sends('POST', 'makes a user', '/Users', body, {
      status: 201,
      remembers: 'user',
      holds: { userName, active: true, 'name.familyName': 'familyName', 'emails.0.value': email },
    }),
    sends('POST', 'refuses the same user twice', '/Users', body, {
      status: 409,
      holds: { status: '409', scimType: 'uniqueness' },
    }),
    reads('finds the user by externalId', `/Users${filterQuery(`externalId eq "entra-${mark}"`)}`, {
      totalResults: 1,
    }),
    reads(
      'finds the user by work address',
      `/Users${filterQuery(`emails[type eq "work"].value eq "${email}"`)}`,
      {
        totalResults: 1,
      },
    ),
    patch('changes address and name in one request', withAddress(renamed), {
      'emails.0.value': renamed,
      'name.familyName': 'updatedFamilyName',
    }),
    patch('changes the user name', entraUpdateUserName(renamed), { userName: renamed }),
    patch('takes "False" for false', entraDisable, { active: false }),
    reads('still has a user who is not active', `/Users${filterQuery(`userName eq "${renamed}"`)}`, {
      totalResults: 1,
      'Resources.0.active': false,
    }),
    patch('takes "True" for true, and lets the user back in', entraEnable, { active: true }),
    patch('takes false for false', entraDisableWithFlag, { active: false }),
  ];
}

/** Microsoft's own body, with an address that belongs to this run. */
function withAddress(address: string): object {
  const [first, ...others] = entraUpdateMultiValued.Operations;
  return { ...entraUpdateMultiValued, Operations: [{ ...first, value: address }, ...others] };
}

function employeeSteps(mark: string): ScimStep[] {
  // Without department and division: units that a run made would stay behind, where people see them.
  const { [enterpriseSchema]: _unit, ...body } = entraEmployee(
    `employee-${mark}`,
    `employee_${mark}@selftest.invalid`,
  );
  return [
    sends('POST', 'keeps an employee as sent, without the telephone number', '/Users', () => body, {
      status: 201,
      remembers: 'employee',
      holds: { preferredLanguage: 'nl-NL', title: 'Monteur', phoneNumbers: undefined },
    }),
    sends(
      'PATCH',
      'changes cost centre, manager and title by their full names',
      employee,
      (ids) => JSON.parse(forCostCentre(ids['user'] ?? '')) as object,
      { status: 200, holds: { 'enterprise.costCenter': 'Storingsdienst Zuid', title: undefined } },
    ),
  ];
}

const forCostCentre = (managerId: string): string =>
  JSON.stringify(entraUpdateEnterprise(managerId)).replace(':User:department', ':User:costCenter');

function groupSteps(mark: string): ScimStep[] {
  const displayName = `Selftest ${mark}`;
  const renamed = `${displayName} renamed`;
  const body = () => entraGroup({ externalId: `group-${mark}`, displayName });
  const patch = (says: string, sent: ScimStep['body'] & object): ScimStep =>
    sends('PATCH', says, group, sent, { status: 204 });
  return [
    sends('POST', 'makes a group without members', '/Groups', body, {
      status: 201,
      remembers: 'group',
      holds: { displayName },
    }),
    sends('POST', 'refuses a second group of that name', '/Groups', body, {
      status: 409,
      holds: { scimType: 'uniqueness' },
    }),
    reads(
      'finds the group by name, without its members',
      `/Groups${filterQuery(`displayName eq "${displayName}"`)}&excludedAttributes=members`,
      { totalResults: 1, 'Resources.0.members': undefined },
    ),
    patch('adds a member', (ids) => entraAddMember(ids['employee'] ?? '')),
    reads('has one member now', group, { 'members.0.type': 'User', 'members.1': undefined }),
    patch('renames the group', () => entraRenameGroup(renamed)),
    patch('takes the member out', (ids) => entraRemoveMember(ids['employee'] ?? '')),
    reads('has no member now', group, { displayName: renamed, members: [] }),
    removes('removes the group', group),
  ];
}
