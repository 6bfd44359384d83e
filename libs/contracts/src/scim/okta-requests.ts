import { groupSchema, patchSchema, userSchema } from './scim-step.js';

/** Request bodies as Okta sends them, word for word from its SCIM 2.0 reference; only ids and names can be chosen. */
export const oktaUser = ({
  externalId = '00ujl29u0le5T6Aj10h7',
  userName = 'test.user@okta.local',
} = {}) => ({
  schemas: [userSchema],
  userName,
  name: { givenName: 'Test', familyName: 'User' },
  emails: [{ primary: true, value: userName, type: 'work' }],
  displayName: 'Test User',
  locale: 'en-US',
  externalId,
  groups: [],
  password: '1mz050nq',
  active: true,
});

const patch = (operation: object) => ({ schemas: [patchSchema], Operations: [operation] });

/** Cogtrix #122, Metatavu #95: no path, the attribute inside the value. */
export const oktaDeactivate = patch({ op: 'replace', value: { active: false } });
export const oktaActivate = patch({ op: 'replace', value: { active: true } });

/** A profile change, or in older integrations a deactivation: the whole user. */
export const oktaReplaceUser = (id: string, userName: string, active: boolean) => ({
  schemas: [userSchema],
  id,
  userName,
  name: { givenName: 'Another', middleName: '', familyName: 'User' },
  emails: [{ primary: true, value: userName, type: 'work', display: userName }],
  active,
  groups: [],
  meta: { resourceType: 'User' },
});

export const oktaGroup = (displayName = 'Test SCIMv2') => ({
  schemas: [groupSchema],
  displayName,
  members: [],
});

/** The id of the group stands inside the value. */
export const oktaRenameGroup = (id: string, displayName: string) =>
  patch({ op: 'replace', value: { id, displayName } });

export const oktaChangeMembers = (removedId: string, addedId: string) => ({
  schemas: [patchSchema],
  Operations: [
    { op: 'remove', path: `members[value eq "${removedId}"]` },
    { op: 'add', path: 'members', value: [{ value: addedId, display: 'test.user@okta.local' }] },
  ],
});

export const oktaReplaceMembers = (...userIds: string[]) =>
  patch({ op: 'replace', path: 'members', value: userIds.map((value) => ({ value, display: 'Test User' })) });
