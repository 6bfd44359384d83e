import { isId, type PersonId } from '@zwerm/domain/id';
import type { PatchOperation } from './patch-operations.js';
import { parsePatchPath, type PatchPath } from './patch-path.js';
import { entriesOf, isObject, isUnassigned, readValue, type ScimObject } from './read-value.js';
import { InvalidPath, InvalidSyntax, InvalidValue } from './scim.errors.js';
import { attributeNamed, groupAttributes, groupUrn, isLegalButNotKept } from './scim-attributes.js';

/** One step of a change of a group. Members are changed by the list, whatever the size of the group. */
export type GroupChange =
  | { readonly kind: 'rename'; readonly displayName: string }
  | { readonly kind: 'set-external-id'; readonly externalId: string | null }
  | { readonly kind: 'add' | 'remove' | 'replace'; readonly personIds: readonly PersonId[] }
  | { readonly kind: 'remove-all' };

export interface GroupChanges {
  readonly changes: readonly GroupChange[];
  readonly notKept: readonly string[];
}

const mostMembersAtOnce = 5_000;

/** Reads a whole group, as POST and PUT send one: what is left out is empty. @throws InvalidSyntax, InvalidValue */
export function readGroup(body: unknown): GroupChanges & { readonly displayName: string } {
  if (!isObject(body)) throw new InvalidSyntax('the body must be a JSON object');
  const given = new Map(entriesOf(body).map(([name, value]) => [name.toLowerCase(), value]));
  const displayName = displayNameOf(given.get('displayname'));
  return {
    displayName,
    changes: [
      { kind: 'rename', displayName },
      { kind: 'set-external-id', externalId: externalIdOf(given.get('externalid')) },
      { kind: 'replace', personIds: memberIdsOf(given.get('members')) },
    ],
    notKept: Object.keys(body).filter(
      (name) =>
        !attributeNamed(groupAttributes, name) && !['id', 'schemas', 'meta'].includes(name.toLowerCase()),
    ),
  };
}

/** The steps that the operations of a PATCH stand for, in their order. @throws InvalidPath, InvalidValue */
export function groupChangesOf(operations: readonly PatchOperation[]): GroupChanges {
  const notKept: string[] = [];
  const changes = operations.flatMap((operation) => {
    const path = parsePatchPath(operation.path);
    if (path.schema !== undefined && path.schema.toLowerCase() !== groupUrn.toLowerCase())
      throw new InvalidPath(`the schema ${path.schema} is not known here`);
    const change = changeOf(path, operation);
    if (!change) notKept.push(operation.path);
    return change ?? [];
  });
  return { changes, notKept };
}

function changeOf(path: PatchPath, { op, value }: PatchOperation): GroupChange | undefined {
  const name = path.attribute?.toLowerCase() ?? '';
  if (name === 'members') return memberChange(path, op, value);
  if (path.where || path.sub !== undefined) throw new InvalidPath(`${path.attribute ?? ''} has no parts`);
  if (name === 'displayname') {
    if (op === 'remove') throw new InvalidValue('displayName is required');
    return { kind: 'rename', displayName: displayNameOf(value) };
  }
  if (name === 'externalid')
    return { kind: 'set-external-id', externalId: op === 'remove' ? null : externalIdOf(value) };
  if (!isLegalButNotKept(name)) throw new InvalidPath(`the attribute ${name.slice(0, 80)} is not known here`);
  return undefined;
}

function memberChange(path: PatchPath, op: PatchOperation['op'], value: unknown): GroupChange {
  if (path.where) {
    const [chosen, ...more] = path.where;
    if (op !== 'remove' || chosen?.attribute !== 'value' || more.length > 0)
      throw new InvalidPath('members are chosen by value, to remove them');
    return { kind: 'remove', personIds: [String(chosen.value).toLowerCase()] };
  }
  if (path.sub !== undefined) throw new InvalidPath('members are changed as a whole');
  if (op === 'remove' && isUnassigned(value)) return { kind: 'remove-all' };
  return { kind: op, personIds: memberIdsOf(value) };
}

/** Ids in small letters; `$ref`, which Entra ID sends as null, and `display` say nothing that we do not know. */
function memberIdsOf(value: unknown): PersonId[] {
  if (isUnassigned(value)) return [];
  const members: unknown[] = Array.isArray(value) ? value : [value];
  if (members.length > mostMembersAtOnce)
    throw new InvalidValue(`members are changed at most ${mostMembersAtOnce} at a time`);
  return members.map(memberIdOf);
}

function memberIdOf(member: unknown): PersonId {
  const { value, type }: ScimObject = isObject(member) ? member : { value: member };
  if (typeof type === 'string' && type.toLowerCase() === 'group')
    throw new InvalidValue('a group cannot be a member of a group');
  const id = typeof value === 'string' ? value.toLowerCase() : '';
  if (!isId(id))
    throw new InvalidValue(`the member ${JSON.stringify(value ?? null).slice(0, 80)} is not a User here`);
  return id;
}

function displayNameOf(value: unknown): string {
  const attribute = attributeNamed(groupAttributes, 'displayName');
  const name = attribute ? readValue(attribute, value) : undefined;
  if (typeof name !== 'string' || name.trim() === '') throw new InvalidValue('displayName is required');
  return name;
}

function externalIdOf(value: unknown): string | null {
  const attribute = attributeNamed(groupAttributes, 'externalId');
  return ((attribute ? readValue(attribute, value) : undefined) as string | undefined) ?? null;
}
