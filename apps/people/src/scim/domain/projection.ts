import { textOf, type ScimQuery } from './list-query.js';
import { isObject, type ScimObject } from './read-value.js';

/** Which attributes of a resource an answer holds (RFC 7644 §3.9). */
export interface Projection {
  readonly only: readonly string[] | undefined;
  readonly without: readonly string[];
}

const always = new Set(['schemas', 'id', 'meta']);
const schemaInFront = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/;

export function projectionOf(query: ScimQuery): Projection {
  const only = namesIn(textOf(query, 'attributes'));
  return { only: only.length > 0 ? only : undefined, without: namesIn(textOf(query, 'excludedAttributes')) };
}

/** Whether an attribute will be in the answer, so that what is not asked for need not be read. */
export const holds = ({ only, without }: Projection, attribute: string): boolean =>
  !without.includes(attribute) && (only === undefined || only.some((name) => isWithin(attribute, name)));

export function project(resource: ScimObject, { only, without }: Projection): ScimObject {
  const kept =
    only === undefined ? resource : pick(resource, (path) => only.some((name) => isWithin(path, name)));
  return without.length === 0 ? kept : pick(kept, (path) => !without.includes(path));
}

/** Keeps of a resource what a rule keeps, two levels deep; lists of objects are asked about by their parts. */
function pick(resource: ScimObject, isKept: (path: string) => boolean): ScimObject {
  const picked: ScimObject = {};
  for (const [name, value] of Object.entries(resource)) {
    const path = name.toLowerCase();
    if (!always.has(path) && !isKept(path)) continue;
    picked[name] = always.has(path) ? value : pickWithin(value, path, isKept);
  }
  return picked;
}

function pickWithin(value: unknown, path: string, isKept: (path: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => pickWithin(item, path, isKept));
  if (!isObject(value)) return value;
  const separator = path.startsWith('urn:') ? ':' : '.';
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => isKept(`${path}${separator}${name.toLowerCase()}`)),
  );
}

/** True for the attribute itself, for a part of it, and for the whole that a named part belongs to. */
const isWithin = (path: string, name: string): boolean =>
  path === name ||
  [`${name}.`, `${name}:`].some((front) => path.startsWith(front)) ||
  [`${path}.`, `${path}:`].some((front) => name.startsWith(front));

const namesIn = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase().replace(schemaInFront, ''))
    .filter(Boolean);
