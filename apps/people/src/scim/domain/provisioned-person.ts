import type { Language } from '@zwerm/domain/language';
import type { PersonKind } from '@zwerm/domain/role';
import { isObject, type ScimObject } from './read-value.js';
import { InvalidValue } from './scim.errors.js';
import { enterpriseUrn } from './scim-attributes.js';

/** What a SCIM user says about a person of ours. Roles are not among it, and never can be. */
export interface ProvisionedPerson {
  readonly userName: string;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly kind: PersonKind;
  /** Null when the user has no language of ours: then theirs is left as it is. */
  readonly language: Language | null;
  readonly department: string | null;
  readonly division: string | null;
  /** As the identity provider calls the manager: our id, its own, or a user name. */
  readonly manager: string | null;
}

const longestDisplayName = 120;

/** @throws InvalidValue when there is no userName, or no name that others could see */
export function personOf(document: ScimObject): ProvisionedPerson {
  const userName = textOf(document, 'userName');
  if (userName === null || userName.trim() === '') throw new InvalidValue('userName is required');
  const extension = partOf(document, enterpriseUrn);
  const name = partOf(document, 'name');
  return {
    userName,
    externalId: textOf(document, 'externalId'),
    email: workEmailOf(document),
    displayName: displayNameOf(document, userName),
    givenName: textOf(name, 'givenName') ?? '',
    familyName: textOf(name, 'familyName') ?? '',
    jobTitle: textOf(document, 'title') ?? '',
    kind: kindOf(textOf(document, 'userType')),
    language: languageOf(textOf(document, 'preferredLanguage') ?? textOf(document, 'locale')),
    department: textOf(extension, 'department'),
    division: textOf(extension, 'division'),
    manager: textOf(partOf(extension, 'manager'), 'value'),
  };
}

/** Of several addresses that of work, of several of those the primary one. */
function workEmailOf(document: ScimObject): string | null {
  const emails = ((document['emails'] ?? []) as ScimObject[]).filter(
    (one) => typeof one['value'] === 'string',
  );
  const weight = (email: ScimObject): number =>
    (String(email['type']).toLowerCase() === 'work' ? 2 : 0) + (email['primary'] === true ? 1 : 0);
  const [best] = emails.sort((a, b) => weight(b) - weight(a));
  return best ? textOf(best, 'value') : null;
}

function displayNameOf(document: ScimObject, userName: string): string {
  const name = partOf(document, 'name');
  const parts = [textOf(name, 'givenName'), textOf(name, 'familyName')].filter(Boolean).join(' ');
  const shown = textOf(document, 'displayName') ?? textOf(name, 'formatted') ?? (parts || userName);
  if (shown.trim() === '') throw new InvalidValue('displayName is blank');
  return shown.slice(0, longestDisplayName);
}

/** Entra ID calls people of other organisations Guest: they must not see what is meant for every employee. */
function kindOf(userType: string | null): PersonKind {
  const word = userType?.toLowerCase();
  if (word === 'partner' || word === 'guest') return 'partner';
  return word === 'customer' ? 'customer' : 'employee';
}

function languageOf(tag: string | null): Language | null {
  const [language] = (tag ?? '').toLowerCase().split(/[-_,;]/);
  return language === 'nl' || language === 'en' ? language : null;
}

function textOf(object: ScimObject, name: string): string | null {
  const value = object[name];
  return typeof value === 'string' ? value : null;
}

function partOf(object: ScimObject, name: string): ScimObject {
  const part = object[name];
  return isObject(part) ? part : {};
}
