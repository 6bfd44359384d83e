import { InvalidSyntax, InvalidValue } from './scim.errors.js';
import { attributeNamed, type ScimAttribute } from './scim-attributes.js';

export type ScimObject = Record<string, unknown>;

const longestText = 254;
const mostValues = 50;

export const isObject = (value: unknown): value is ScimObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The names and values of an object that a sender made.
 * @throws InvalidSyntax for the names of JavaScript's own: who sends them means harm or is mistaken
 */
export function entriesOf(object: ScimObject): [string, unknown][] {
  for (const name of ['__proto__', 'constructor', 'prototype'])
    if (Object.hasOwn(object, name)) throw new InvalidSyntax(`the attribute ${name} is not known here`);
  return Object.entries(object);
}

/** Null, an empty text and an empty list all mean that there is no value (RFC 7643 §2.5). */
export const isUnassigned = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * Reads one value of an attribute as it was sent, but for two habits of identity providers: Entra ID writes booleans
 * as "True" and "False", and a reference such as the manager as a text instead of an object.
 * @returns undefined for no value
 * @throws InvalidValue
 */
export function readValue(attribute: ScimAttribute, value: unknown): unknown {
  if (isUnassigned(value)) return undefined;
  if (attribute.multiValued) {
    const items = readList(attribute, value);
    return items.length > 0 ? items : undefined;
  }
  return readOne(attribute, value);
}

/** One value, also of an attribute that has several. @throws InvalidValue */
export function readOne(attribute: ScimAttribute, value: unknown): unknown {
  if (attribute.type === 'boolean') return readBoolean(attribute.name, value);
  if (attribute.type === 'complex') return readObject(attribute, value);
  return readText(attribute, value);
}

function readBoolean(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.toLowerCase() : undefined;
  if (word !== 'true' && word !== 'false') throw new InvalidValue(`${name} must be true or false`);
  return word === 'true';
}

function readText({ name, max = longestText }: ScimAttribute, value: unknown): string {
  if (typeof value !== 'string') throw new InvalidValue(`${name} must be a text`);
  if (value.length > max) throw new InvalidValue(`${name} is longer than ${max} characters`);
  return value;
}

function readList(attribute: ScimAttribute, value: unknown): unknown[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if (items.length > mostValues)
    throw new InvalidValue(`${attribute.name} has more than ${mostValues} values`);
  return items.filter((item) => item !== null && item !== '').map((item) => readOne(attribute, item));
}

function readObject(attribute: ScimAttribute, value: unknown): ScimObject {
  const given = typeof value === 'string' ? { value } : value;
  if (!isObject(given)) throw new InvalidValue(`${attribute.name} must be an object`);
  const read: ScimObject = {};
  for (const [name, inner] of entriesOf(given)) {
    const sub = attributeNamed(attribute.subAttributes ?? [], name);
    const kept = sub ? readValue(sub, inner) : undefined;
    if (sub && kept !== undefined) read[sub.name] = kept;
  }
  return read;
}
