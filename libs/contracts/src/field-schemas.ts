import { Type, type TSchema } from '@sinclair/typebox';

/** JSON Schema building blocks shared by the event schemas. */
export const uuid = (description: string) => Type.String({ format: 'uuid', description });
export const dateTime = (description: string) => Type.String({ format: 'date-time', description });
export const oneOf = <const Values extends readonly string[]>(values: Values, description?: string) =>
  Type.Unsafe<Values[number]>({ type: 'string', enum: [...values], ...(description ? { description } : {}) });
export const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
/** Events are closed: a property nobody declared is a mistake of the producer. */
export const closed = { additionalProperties: false } as const;
