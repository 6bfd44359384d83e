import type { Static, TObject } from '@sinclair/typebox';

/** One event of the published language: schema, subject and an example live here and nowhere else. */
export interface EventDefinition<Schema extends TObject = TObject> {
  /** `zwerm.<service>.<aggregate>.<past-verb>.v<N>`: CloudEvents type, NATS subject and Nest pattern at once. */
  readonly subject: string;
  readonly service: string;
  readonly aggregate: string;
  /** One sentence: the fact it states. */
  readonly states: string;
  readonly schema: Schema;
  /** A complete, valid payload; producer and consumers are tested against it. */
  readonly example: Static<Schema>;
}

export type PayloadOf<Definition extends EventDefinition> = Static<Definition['schema']>;

const subjectShape = /^zwerm\.([a-z]+)\.([a-z]+(?:-[a-z]+)*)\.[a-z]+(?:-[a-z]+)*\.v[1-9]\d*$/;

/**
 * Declares an event.
 * @throws Error when the subject is not of the form above: a wrong subject must not start.
 */
export function defineEvent<Schema extends TObject>(
  subject: string,
  states: string,
  schema: Schema,
  example: Static<Schema>,
): EventDefinition<Schema> {
  const [, service, aggregate] = subjectShape.exec(subject) ?? [];
  if (!service || !aggregate) throw new Error(`not an event subject: ${subject}`);
  return { subject, service, aggregate, states, schema, example };
}
