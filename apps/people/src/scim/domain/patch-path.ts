import { parseFilter, type Comparison } from './filter.js';
import { InvalidFilter, InvalidPath } from './scim.errors.js';

/** Where a PATCH operation points (RFC 7644 §3.5.2, figure 7). */
export interface PatchPath {
  /** The schema in front, without the colon after it; undefined for the core schema of the resource. */
  readonly schema?: string;
  /** Undefined when the path is a schema alone. */
  readonly attribute?: string;
  readonly where?: readonly Comparison[];
  readonly sub?: string;
}

const longestPath = 500;
// Entra ID sets a colon between schema and attribute, as the RFC does; the version holds a dot of its own.
const schemaInFront = /^(urn:ietf:params:scim:schemas:[a-z:]+:\d\.\d:[A-Za-z]+)(?::|$)/i;
const shape = /^(\$?[A-Za-z][\w-]*)(?:\[([^\]]*)\])?(?:\.(\$?[A-Za-z][\w-]*))?$/;

/** @throws InvalidPath */
export function parsePatchPath(path: string): PatchPath {
  if (path.length > longestPath) throw new InvalidPath(`the path is longer than ${longestPath} characters`);
  const schema = schemaInFront.exec(path)?.[1];
  const rest = schema === undefined ? path : path.slice(schema.length + 1);
  if (schema !== undefined && rest === '') return { schema };
  const [, attribute, filter, sub] = shape.exec(rest) ?? [];
  if (attribute === undefined) throw new InvalidPath(`«${path.slice(0, 80)}» is not a path`);
  return {
    ...(schema === undefined ? {} : { schema }),
    attribute,
    ...(filter === undefined ? {} : { where: whereOf(filter) }),
    ...(sub === undefined ? {} : { sub }),
  };
}

function whereOf(filter: string): Comparison[] {
  try {
    return parseFilter(filter);
  } catch (error) {
    throw error instanceof InvalidFilter ? new InvalidPath(error.detail) : error;
  }
}
