import { enterpriseSchema, groupSchema, patchSchema, userSchema } from './scim-step.js';

/**
 * Request bodies as Entra ID sends them, word for word from Microsoft's "Develop and plan provisioning for a SCIM
 * endpoint" and from the public failures that conventions name; only ids and names can be chosen.
 */
export const entraUser = ({
  externalId = '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
  userName = 'Test_User_ab6490ee-1e48-479e-a20b-2d77186b5dd1',
  email = 'Test_User_fd0ea19b-0777-472c-9f96-4f70d2226f2e@testuser.com',
} = {}) => ({
  schemas: [userSchema, enterpriseSchema],
  externalId,
  userName,
  active: true,
  emails: [{ primary: true, type: 'work', value: email }],
  meta: { resourceType: 'User' },
  name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
  roles: [],
});

/** What Entra ID's default mapping sends for an employee in full. */
export const entraEmployee = (externalId: string, userName: string) => ({
  schemas: [userSchema, enterpriseSchema],
  externalId,
  userName,
  active: true,
  displayName: 'Noor de Vries',
  title: 'Monteur',
  preferredLanguage: 'nl-NL',
  emails: [{ primary: true, type: 'work', value: userName }],
  phoneNumbers: [{ primary: true, type: 'work', value: '+31 30 555 01 23' }],
  addresses: [{ type: 'work', locality: 'Utrecht', country: 'Nederland' }],
  meta: { resourceType: 'User' },
  name: { formatted: 'Noor de Vries', familyName: 'de Vries', givenName: 'Noor' },
  [enterpriseSchema]: { employeeNumber: '701984', department: 'Storingsdienst', division: 'Netbeheer' },
});

const patch = (...Operations: object[]) => ({ schemas: [patchSchema], Operations });

/** The very body of ssoready #155, and of Unleash #9336 and snipe-it #19526 without Entra's compliance flag. */
export const entraDisable = patch({ op: 'Replace', path: 'active', value: 'False' });
/** FusionAuth #3311. */
export const entraEnable = patch({ op: 'Replace', path: 'active', value: 'True' });
/** With the compliance flag `aadOptscim062020`. */
export const entraDisableWithFlag = patch({ op: 'replace', path: 'active', value: false });

export const entraUpdateMultiValued = patch(
  { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updatedEmail@microsoft.com' },
  { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
);

export const entraUpdateUserName = (userName: string) =>
  patch({ op: 'Replace', path: 'userName', value: userName });

export const entraUpdateEnterprise = (managerId: string) =>
  patch(
    { op: 'Add', path: `${enterpriseSchema}:department`, value: 'Storingsdienst Zuid' },
    { op: 'Add', path: `${enterpriseSchema}:manager`, value: managerId },
    { op: 'Replace', path: 'phoneNumbers[type eq "mobile"].value', value: '+31 6 555 01 23' },
    { op: 'Remove', path: 'title' },
  );

export const entraGroup = ({
  externalId = '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
  displayName = 'displayName',
} = {}) => ({
  schemas: [groupSchema, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
  externalId,
  displayName,
  meta: { resourceType: 'Group' },
});

export const entraRenameGroup = (displayName: string) =>
  patch({ op: 'Replace', path: 'displayName', value: displayName });

export const entraAddMember = (userId: string) =>
  patch({ op: 'Add', path: 'members', value: [{ $ref: null, value: userId }] });

export const entraRemoveMember = (userId: string) =>
  patch({ op: 'Remove', path: 'members', value: [{ $ref: null, value: userId }] });
