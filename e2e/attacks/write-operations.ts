import { nowhere } from '@zwerm/contracts/access/access-rule';

/** As much of JSON Schema as our OpenAPI documents use. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** An operation that takes a JSON body, with a body that it would read. */
export interface WriteOperation {
  readonly name: string;
  readonly method: string;
  /** Ids in it name nothing. */
  readonly path: string;
  readonly schema: Schema;
  readonly body: Record<string, unknown>;
}

/** One place in a body: the property, or what each item of it is. */
export interface Field {
  readonly name: string;
  readonly schema: Schema;
}

export const withIds = (path: string): string => path.replaceAll(/\{\w+\}/g, nowhere);

/** Every operation of the document with a JSON body. */
export const writeOperations = (document: ApiDocument): WriteOperation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      if (!schema) return [];
      const whole = resolved(schema, document);
      return [
        {
          name: `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
          method: method.toUpperCase(),
          path: withIds(path),
          schema: whole,
          body: sampleOf(whole, document) as Record<string, unknown>,
        },
      ];
    }),
  );

/** Every list of the document: the operations that know `limit`. */
export const listOperations = (document: ApiDocument): string[] =>
  Object.entries(document.paths).flatMap(([path, { get }]) =>
    get?.parameters?.some(({ name }) => name === 'limit') ? [withIds(path)] : [],
  );

/** The path of every operation without a body that has an id in it. */
export const pathsWithId = (document: ApiDocument): { method: string; path: string }[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    /\{id\}/.test(path)
      ? Object.keys(methods)
          .filter((method) => method === 'get')
          .map((method) => ({ method: method.toUpperCase(), path }))
      : [],
  );

export const fieldsOf = ({ schema }: WriteOperation, document: ApiDocument): Field[] =>
  Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    schema: resolved(field, document),
  }));

export function resolved(schema: Schema, document: ApiDocument): Schema {
  const { $ref, allOf } = schema;
  if ($ref) return resolved(document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, document);
  if (allOf?.[0]) return { ...resolved(allOf[0], document), ...schema, allOf: undefined };
  return schema;
}

function sampleOf(given: Schema, document: ApiDocument): unknown {
  const schema = resolved(given, document);
  if (schema.enum) return schema.enum[0];
  if (schema.properties) {
    const needed = Object.entries(schema.properties).filter(([name]) => schema.required?.includes(name));
    return Object.fromEntries(needed.map(([name, field]) => [name, sampleOf(field, document)]));
  }
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, document));
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.format === 'uuid') return nowhere;
  if (schema.format === 'email') return 'iemand@polderlicht.example';
  if (schema.format === 'date-time') return '2030-01-01T12:00:00Z';
  if (schema.format === 'date') return '2030-01-01';
  return 'x'.repeat(Math.max(schema.minLength ?? 1, 3));
}
