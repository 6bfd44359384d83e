import { InvalidSyntax, NoTarget } from './scim.errors.js';
import { entriesOf, isObject } from './read-value.js';

/** One operation of a PATCH, with a path always: Okta's operations without one are taken apart. */
export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value: unknown;
}

const mostOperations = 1_000;

/**
 * The operations of a PATCH body in their order. `op` may be written in any case, as Entra ID does.
 * @throws InvalidSyntax, NoTarget
 */
export function patchOperationsOf(body: unknown): PatchOperation[] {
  const operations = isObject(body) ? valueNamed(body, 'operations') : undefined;
  if (!Array.isArray(operations) || operations.length === 0)
    throw new InvalidSyntax('a PATCH needs Operations');
  if (operations.length > mostOperations)
    throw new InvalidSyntax(`a PATCH has at most ${mostOperations} operations`);
  return operations.flatMap(operationsOf);
}

function operationsOf(given: unknown, index: number): PatchOperation[] {
  if (!isObject(given)) throw new InvalidSyntax(`operation ${index + 1} is not an object`);
  const op = opOf(given['op'], index);
  const { path, value } = given;
  if (typeof path === 'string' && path !== '') return [{ op, path, value }];
  if (path !== undefined && path !== null && path !== '')
    throw new InvalidSyntax(`the path of operation ${index + 1} is not a text`);
  if (op === 'remove') throw new NoTarget(`operation ${index + 1} removes without a path`);
  if (!isObject(value))
    throw new InvalidSyntax(`operation ${index + 1} has neither a path nor an object as value`);
  return entriesOf(value).map(([name, inner]) => ({ op, path: name, value: inner }));
}

function opOf(op: unknown, index: number): PatchOperation['op'] {
  const word = typeof op === 'string' ? op.toLowerCase() : '';
  if (word === 'add' || word === 'replace' || word === 'remove') return word;
  throw new InvalidSyntax(`the op of operation ${index + 1} must be add, replace or remove`);
}

/** The property of that name, in whatever case it is written. */
function valueNamed(object: Record<string, unknown>, name: string): unknown {
  const key = Object.keys(object).find((candidate) => candidate.toLowerCase() === name);
  return key === undefined ? undefined : object[key];
}
