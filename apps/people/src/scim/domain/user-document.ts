import { entriesOf, isObject, isUnassigned, readValue, type ScimObject } from './read-value.js';
import { InvalidSyntax } from './scim.errors.js';
import {
  attributeNamed,
  enterpriseAttributes,
  enterpriseUrn,
  userAttributes,
  type ScimAttribute,
} from './scim-attributes.js';

/** What was read of a body: the attributes we keep, as they were sent, and the names of those we do not. */
export interface ReadDocument {
  readonly document: ScimObject;
  readonly notKept: readonly string[];
}

/**
 * Reads a whole user, as POST and PUT send one. Attributes that are not kept are passed over, and named, so that
 * the provisioning log can say what became of them.
 * @throws InvalidSyntax, InvalidValue
 */
export function readUser(body: unknown): ReadDocument {
  if (!isObject(body)) throw new InvalidSyntax('the body must be a JSON object');
  const notKept: string[] = [];
  const document: ScimObject = {};
  for (const [name, value] of entriesOf(body)) {
    if (name.toLowerCase() === enterpriseUrn.toLowerCase()) {
      const extension = isObject(value) ? readAttributes(enterpriseAttributes, value, notKept) : {};
      if (Object.keys(extension).length > 0) document[enterpriseUrn] = extension;
    } else Object.assign(document, readAttributes(userAttributes, { [name]: value }, notKept));
  }
  return { document, notKept };
}

/** Reads the attributes of one schema from an object. */
export function readAttributes(
  attributes: readonly ScimAttribute[],
  given: ScimObject,
  notKept: string[],
): ScimObject {
  const read: ScimObject = {};
  for (const [name, value] of entriesOf(given)) {
    const attribute = attributeNamed(attributes, name);
    if (attribute && !attribute.readOnly) {
      const kept = readValue(attribute, value);
      if (kept !== undefined) read[attribute.name] = kept;
    } else if (!isUnassigned(value) && !everywhere.has(name.toLowerCase())) notKept.push(name);
  }
  return read;
}

const everywhere = new Set(['id', 'schemas', 'meta', 'groups']);
