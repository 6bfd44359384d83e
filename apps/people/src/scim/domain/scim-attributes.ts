export const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** One attribute as RFC 7643 §7 describes it; what is left out has the RFC's default. */
export interface ScimAttribute {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'reference' | 'complex';
  readonly description: string;
  readonly multiValued?: true;
  readonly required?: true;
  readonly caseExact?: true;
  readonly readOnly?: true;
  readonly uniqueness?: 'server';
  readonly subAttributes?: readonly ScimAttribute[];
  /** Most characters; 254 when left out. Ours, not the RFC's. */
  readonly max?: number;
}

const text = (name: string, description: string, max?: number): ScimAttribute => ({
  name,
  type: 'string',
  description,
  ...(max ? { max } : {}),
});

const externalId: ScimAttribute = {
  ...text('externalId', 'What the identity provider calls it. Never compared with an id of ours.'),
  caseExact: true,
};

/** What we keep of a user. Everything else that SCIM knows is accepted and left out (data minimisation). */
export const userAttributes: readonly ScimAttribute[] = [
  { ...text('userName', 'Unique name at the identity provider.'), required: true, uniqueness: 'server' },
  externalId,
  {
    name: 'name',
    type: 'complex',
    description: 'The parts of the name.',
    subAttributes: [
      text('formatted', 'The whole name.', 240),
      text('familyName', 'Family name.', 120),
      text('givenName', 'Given name.', 120),
    ],
  },
  text('displayName', 'The name that others see.', 120),
  text('title', 'Job title.', 120),
  text('userType', 'employee, partner or customer; anything else is an employee, Guest a partner.', 60),
  text('preferredLanguage', 'Language of the screens: nl or en.', 60),
  text('locale', 'Taken for the language when preferredLanguage is missing.', 60),
  { name: 'active', type: 'boolean', description: 'Whether the person may sign in.' },
  {
    name: 'emails',
    type: 'complex',
    multiValued: true,
    description: 'E-mail addresses; the one of type work is used.',
    subAttributes: [
      text('value', 'The address.'),
      text('type', 'work, home or other.', 60),
      text('display', 'How the address is shown.'),
      { name: 'primary', type: 'boolean', description: 'Whether it is the first choice.' },
    ],
  },
  {
    name: 'groups',
    type: 'complex',
    multiValued: true,
    readOnly: true,
    description: 'The groups that came by SCIM and that the person is in.',
    subAttributes: [
      { ...text('value', 'Id of the group.'), readOnly: true },
      { ...text('display', 'Name of the group.'), readOnly: true },
    ],
  },
];

export const enterpriseAttributes: readonly ScimAttribute[] = [
  text('department', 'The unit the person works in; made when it is missing.', 120),
  text('division', 'The unit above the department.', 120),
  text('costCenter', 'Kept and given back as it was sent.', 120),
  {
    name: 'manager',
    type: 'complex',
    description: 'The person one reports to.',
    subAttributes: [text('value', 'Id of the manager.'), text('displayName', 'Name of the manager.', 240)],
  },
];

export const groupAttributes: readonly ScimAttribute[] = [
  { ...text('displayName', 'Unique name of the group.', 120), required: true, uniqueness: 'server' },
  externalId,
  {
    name: 'members',
    type: 'complex',
    multiValued: true,
    description: 'The people in the group.',
    subAttributes: [
      { ...text('value', 'Id of the person.'), caseExact: true },
      text('display', 'Name of the person.', 240),
      text('type', 'Always User: groups in groups are not taken.', 60),
    ],
  },
];

// RFC 7643 §4.1 to §4.3. Known to SCIM, not kept here: a sender who names them is not mistaken, and is not obeyed.
const legalButNotKept = new Set(
  `id schemas meta nickname profileurl timezone password phonenumbers ims photos addresses entitlements roles
   x509certificates employeenumber organization honorificprefix honorificsuffix middlename groups`.split(
    /\s+/,
  ),
);

export const isLegalButNotKept = (name: string): boolean => legalButNotKept.has(name.toLowerCase());

/** Attribute names are the same in any case (RFC 7643 §2.1). */
export const attributeNamed = (
  attributes: readonly ScimAttribute[],
  name: string,
): ScimAttribute | undefined => attributes.find((one) => one.name.toLowerCase() === name.toLowerCase());
