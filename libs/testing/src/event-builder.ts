import { randomUUID } from 'node:crypto';
import { sequenceOf, type CloudEvent } from '@zwerm/contracts/cloud-event';
import type { EventDefinition, PayloadOf } from '@zwerm/contracts/define-event';

/**
 * An event as its producer would publish it: the definition's example with some facts changed.
 * @param aggregateVersion version of the aggregate after the fact
 */
export function eventOf<Definition extends EventDefinition>(
  definition: Definition,
  changes: Partial<PayloadOf<Definition>> = {},
  aggregateVersion = 1,
  aggregateId: string = randomUUID(),
): CloudEvent<PayloadOf<Definition>> {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: `/zwerm/${definition.service}`,
    type: definition.subject,
    time: '2026-11-23T12:00:00.000Z',
    datacontenttype: 'application/json',
    partitionkey: aggregateId,
    sequence: sequenceOf(aggregateVersion),
    data: { ...definition.example, ...changes },
  };
}
