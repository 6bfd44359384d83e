import type { ApiDocument, Field, Schema, WriteOperation } from './write-operations.js';
import { resolved } from './write-operations.js';

/** What somebody would add to a body to be more, own more or decide more than they may, with a value for each. */
const privileged: Readonly<Record<string, unknown>> = {
  id: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
  personId: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
  authorId: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
  createdBy: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
  onBehalfOf: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
  actsFor: ['0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b'],
  groupIds: ['0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b'],
  tenantId: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
  roles: ['administrator'],
  role: 'administrator',
  grants: [{ role: 'administrator', scope: null, endsAt: null }],
  permissions: ['manage-people'],
  scopedRoles: ['administrator@domain:x'],
  isAdmin: true,
  is_admin: true,
  admin: true,
  kind: 'employee',
  active: true,
  mayWrite: true,
  emailVerified: true,
  isProvedTwice: true,
  passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
  securityStamp: 'x',
  version: 99,
  rolesVersion: 99,
  revision: 99,
  weight: 1_000,
  state: 'decided',
  status: 'approved',
  phase: 'decided',
  createdAt: '2020-01-01T00:00:00Z',
  castAt: '2020-01-01T00:00:00Z',
  constructor: { prototype: { isAdmin: true } },
  prototype: { isAdmin: true },
  toString: 'x',
  hasOwnProperty: true,
};

/** Bodies that would be read but for one property that the operation does not declare, each with its name. */
export function bodiesWithPrivilege(operation: WriteOperation, document: ApiDocument): [string, string][] {
  const atTop = undeclared(operation.schema).map(([name, value]): [string, string] => [
    name,
    JSON.stringify({ ...operation.body, [name]: value }),
  ]);
  const inside = objectFields(operation, document).flatMap(({ name, schema }) =>
    undeclared(innerOf(schema, document)).map(([inner, value]): [string, string] => {
      const one = { [inner]: value };
      const nested = schema.type === 'array' ? [one] : one;
      return [`${name}.${inner}`, JSON.stringify({ ...operation.body, [name]: nested })];
    }),
  );
  // JSON.stringify never writes this one.
  const whole = JSON.stringify(operation.body);
  const proto = `${whole.slice(0, -1)}${whole === '{}' ? '' : ','}"__proto__":{"isAdmin":true}}`;
  return [...atTop, ...inside, ['__proto__', proto]];
}

const undeclared = ({ properties = {} }: Schema): [string, unknown][] =>
  Object.entries(privileged).filter(([name]) => !Object.hasOwn(properties, name));

const innerOf = (schema: Schema, document: ApiDocument): Schema =>
  resolved(schema.type === 'array' ? (schema.items ?? {}) : schema, document);

/** Fields that hold objects, alone or in a list, whose properties are declared. */
const objectFields = ({ schema }: WriteOperation, document: ApiDocument): Field[] =>
  Object.entries(schema.properties ?? {})
    .map(([name, field]) => ({ name, schema: resolved(field, document) }))
    .filter(({ schema: field }) => innerOf(field, document).properties !== undefined);
