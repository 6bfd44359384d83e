import type { Comparison } from './filter.js';
import type { PatchOperation } from './patch-operations.js';
import { parsePatchPath, type PatchPath } from './patch-path.js';
import { entriesOf, isObject, isUnassigned, readOne, readValue, type ScimObject } from './read-value.js';
import { InvalidPath, InvalidValue } from './scim.errors.js';
import {
  attributeNamed,
  enterpriseAttributes,
  enterpriseUrn,
  isLegalButNotKept,
  userAttributes,
  userUrn,
  type ScimAttribute,
} from './scim-attributes.js';
import type { ReadDocument } from './user-document.js';

/**
 * The document that results from a PATCH: the operations are applied one after the other.
 * @throws InvalidPath for a path that SCIM does not know, InvalidValue
 */
export function patchUser(before: ScimObject, operations: readonly PatchOperation[]): ReadDocument {
  // Only these two levels are written to; what lies deeper is replaced.
  const extension = before[enterpriseUrn];
  const document = { ...before, ...(isObject(extension) ? { [enterpriseUrn]: { ...extension } } : {}) };
  const notKept: string[] = [];
  for (const operation of operations) {
    if (!apply(document, operation)) notKept.push(operation.path);
  }
  return { document, notKept };
}

/** @returns whether the path leads to something that is kept */
function apply(document: ScimObject, operation: PatchOperation): boolean {
  const path = parsePatchPath(operation.path);
  const isExtension = path.schema?.toLowerCase() === enterpriseUrn.toLowerCase();
  if (path.schema !== undefined && !isExtension && path.schema.toLowerCase() !== userUrn.toLowerCase())
    throw new InvalidPath(`the schema ${path.schema} is not known here`);
  if (isExtension && path.attribute === undefined) return applyExtension(document, operation);
  const attribute = attributeNamed(isExtension ? enterpriseAttributes : userAttributes, path.attribute ?? '');
  if (!attribute || attribute.readOnly) return passOver(path.attribute ?? operation.path);
  const holder = isExtension ? extensionOf(document) : document;
  change(holder, attribute, path, operation);
  if (isExtension && Object.keys(holder).length === 0) Reflect.deleteProperty(document, enterpriseUrn);
  return true;
}

function passOver(name: string): false {
  if (!isLegalButNotKept(name)) throw new InvalidPath(`the attribute ${name.slice(0, 80)} is not known here`);
  return false;
}

/** `{"op":"add","value":{"urn:…:User":{"department":"R&D"}}}`, or the extension as a path of its own. */
function applyExtension(document: ScimObject, { op, value }: PatchOperation): boolean {
  if (op === 'remove') return Reflect.deleteProperty(document, enterpriseUrn);
  if (!isObject(value)) throw new InvalidValue('the enterprise extension must be an object');
  const kept = entriesOf(value).map(([name, inner]) =>
    apply(document, { op, path: `${enterpriseUrn}:${name}`, value: inner }),
  );
  return kept.some(Boolean);
}

function extensionOf(document: ScimObject): ScimObject {
  const extension = document[enterpriseUrn];
  if (isObject(extension)) return extension;
  const made: ScimObject = {};
  document[enterpriseUrn] = made;
  return made;
}

function change(
  holder: ScimObject,
  attribute: ScimAttribute,
  path: PatchPath,
  operation: PatchOperation,
): void {
  if (attribute.multiValued) set(holder, attribute.name, changedList(holder, attribute, path, operation));
  else if (attribute.type === 'complex')
    set(holder, attribute.name, changedObject(holder[attribute.name], attribute, path, operation));
  else if (path.sub !== undefined || path.where) throw new InvalidPath(`${attribute.name} has no parts`);
  else
    set(
      holder,
      attribute.name,
      operation.op === 'remove' ? undefined : readValue(attribute, operation.value),
    );
}

function set(holder: ScimObject, name: string, value: unknown): void {
  const isEmpty = isUnassigned(value) || (isObject(value) && Object.keys(value).length === 0);
  if (isEmpty) Reflect.deleteProperty(holder, name);
  else holder[name] = value;
}

/** A complex value after an operation on it, or on one of its parts. */
function changedObject(
  before: unknown,
  attribute: ScimAttribute,
  { sub }: PatchPath,
  { op, value }: PatchOperation,
): unknown {
  const object: ScimObject = isObject(before) ? { ...before } : {};
  if (sub === undefined) {
    if (op === 'remove' || isUnassigned(value)) return undefined;
    return { ...object, ...(readOne(attribute, value) as ScimObject) };
  }
  const part = attributeNamed(attribute.subAttributes ?? [], sub);
  if (part) set(object, part.name, op === 'remove' ? undefined : readValue(part, value));
  else if (!isLegalButNotKept(sub) && sub.toLowerCase() !== '$ref')
    throw new InvalidPath(`${attribute.name} has no ${sub.slice(0, 80)}`);
  return object;
}

function changedList(
  holder: ScimObject,
  attribute: ScimAttribute,
  path: PatchPath,
  operation: PatchOperation,
): unknown[] {
  const before = (holder[attribute.name] ?? []) as ScimObject[];
  if (path.where || path.sub !== undefined) return changedEntries(before, attribute, path, operation);
  const given = (readValue(attribute, operation.value) ?? []) as ScimObject[];
  if (operation.op === 'remove')
    return given.length === 0 ? [] : before.filter((entry) => !given.some((one) => isSame(one, entry)));
  if (operation.op === 'replace') return given;
  return [...before.filter((entry) => !given.some((one) => isSame(one, entry))), ...given];
}

/** The entries that the brackets choose are changed; Entra ID means an entry to be made when there is none. */
function changedEntries(
  before: readonly ScimObject[],
  attribute: ScimAttribute,
  path: PatchPath,
  operation: PatchOperation,
): unknown[] {
  const { where = [], sub } = path;
  const isChosen = (entry: ScimObject): boolean => where.every((one) => holds(attribute, one, entry));
  if (operation.op === 'remove' && sub === undefined) return before.filter((entry) => !isChosen(entry));
  const after = before.map((entry) =>
    isChosen(entry) ? changedObject(entry, attribute, path, operation) : entry,
  );
  if (operation.op === 'remove' || before.some(isChosen)) return after.filter((entry) => hasValue(entry));
  const made = Object.fromEntries(where.map(({ attribute: name, value }) => [name, value]));
  return [...after, changedObject(readOne(attribute, made), attribute, path, operation)].filter(hasValue);
}

const hasValue = (entry: unknown): boolean => isObject(entry) && !isUnassigned(entry['value']);

function holds(attribute: ScimAttribute, { attribute: name, value }: Comparison, entry: ScimObject): boolean {
  const part = attributeNamed(attribute.subAttributes ?? [], name);
  if (!part) throw new InvalidPath(`${attribute.name} has no ${name}`);
  const held = entry[part.name];
  const isSimple = typeof held === 'string' || typeof held === 'boolean';
  return isSimple && String(held).toLowerCase() === String(value).toLowerCase();
}

const isSame = (one: ScimObject, other: ScimObject): boolean =>
  one['value'] === other['value'] && (one['type'] ?? '') === (other['type'] ?? '');
