import type { CloudEvent } from '@zwerm/contracts/cloud-event';

/**
 * One policy of a service, as Nest registered it. A handler declared with `@EventPattern(subject, { batch: true })`
 * gets an array of consecutive events of its subject, any other one event at a time.
 */
export interface EventHandler {
  readonly isBatch: boolean;
  readonly handle: (payload: CloudEvent | readonly CloudEvent[]) => Promise<void>;
}

/** Subject → its policies, run one after the other. */
export type EventHandlers = ReadonlyMap<string, readonly EventHandler[]>;
