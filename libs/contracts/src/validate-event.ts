import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ValidateFunction } from 'ajv';
import { eventDefinitionOf } from './event-registry.js';

const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats.default(ajv);
const validators = new Map<string, ValidateFunction>();

/**
 * Checks a payload against the schema of its subject.
 * @returns what is wrong, one line each; empty when the payload is valid
 */
export function problemsOfPayload(subject: string, payload: unknown): string[] {
  const definition = eventDefinitionOf(subject);
  if (!definition) return [`unknown event ${subject}`];
  let validate = validators.get(subject);
  if (!validate) validators.set(subject, (validate = ajv.compile(definition.schema)));
  if (validate(payload)) return [];
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`,
  );
}
