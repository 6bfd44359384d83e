import {
  oktaActivate,
  oktaChangeMembers,
  oktaDeactivate,
  oktaGroup,
  oktaRenameGroup,
  oktaReplaceMembers,
  oktaReplaceUser,
  oktaUser,
} from './okta-requests.js';
import { filterQuery, reads, remembered, removes, sends, type ScimStep } from './scim-step.js';

const first = remembered('Users', 'first');
const second = remembered('Users', 'second');
const group = remembered('Groups', 'oktaGroup');

/**
 * What Okta says to a SCIM server, from the search before an assignment to the removal of what it made.
 * @param mark distinguishes the names of this run from those of others; letters and digits
 */
export function oktaConversation(mark: string): ScimStep[] {
  const userName = `test.user.${mark}@okta.invalid`;
  const other = `other.user.${mark}@okta.invalid`;
  const search = `/Users${filterQuery(`userName eq "${userName}"`)}&startIndex=1&count=100`;
  return [
    reads('finds nobody yet', search, { totalResults: 0, startIndex: 1, Resources: [] }),
    sends(
      'POST',
      'makes a user, and gives no password back',
      '/Users',
      () => oktaUser({ externalId: `okta-${mark}`, userName }),
      { status: 201, remembers: 'first', holds: { userName, locale: 'en-US', password: undefined } },
    ),
    sends(
      'POST',
      'makes another user',
      '/Users',
      () => oktaUser({ externalId: `okta-other-${mark}`, userName: other }),
      { status: 201, remembers: 'second' },
    ),
    sends('PATCH', 'deactivates without a path', first, () => oktaDeactivate, {
      status: 200,
      holds: { active: false },
    }),
    sends('PATCH', 'activates without a path', first, () => oktaActivate, {
      status: 200,
      holds: { active: true },
    }),
    sends(
      'PUT',
      'replaces a user and deactivates at once',
      first,
      (ids) => oktaReplaceUser(ids['first'] ?? '', userName, false),
      { status: 200, holds: { active: false, 'name.givenName': 'Another', displayName: undefined } },
    ),
    reads('finds the user, who is not active', search, { totalResults: 1, 'Resources.0.active': false }),
    reads('pages by position', '/Users?startIndex=1&count=1', { itemsPerPage: 1, startIndex: 1 }),
    ...groupSteps(`Selftest Okta ${mark}`),
    removes('removes a user', first),
    removes('removes another user', second),
  ];
}

function groupSteps(displayName: string): ScimStep[] {
  const renamed = `${displayName} renamed`;
  const patch = (says: string, sent: ScimStep['body'] & object): ScimStep =>
    sends('PATCH', says, group, sent, { status: 204 });
  return [
    sends('POST', 'makes a group', '/Groups', () => oktaGroup(displayName), {
      status: 201,
      remembers: 'oktaGroup',
      holds: { displayName },
    }),
    patch('replaces the members', (ids) => oktaReplaceMembers(ids['first'] ?? '')),
    patch('takes one member out and another in', (ids) =>
      oktaChangeMembers(ids['first'] ?? '', ids['second'] ?? ''),
    ),
    reads('has the other member now', group, { 'members.0.display': 'Test User', 'members.1': undefined }),
    patch('renames a group whose id stands in the value', (ids) =>
      oktaRenameGroup(ids['oktaGroup'] ?? '', renamed),
    ),
    reads('has the new name', group, { displayName: renamed }),
    removes('removes the group', group),
  ];
}
