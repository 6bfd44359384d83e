import type { CloudEvent } from '@zwerm/contracts/cloud-event';

/** The sending end of an event transport. Two exist: in-process and JetStream. */
export abstract class EventPublisher {
  /**
   * Makes ready to publish.
   * @param databaseIdentity of the record that is published from: a store that was filled from another state of it is
   * emptied first
   * @returns the identity of the store behind it; another identity than last time means that the store is empty
   * and everything must be published again. `undefined` for a transport without a store.
   */
  abstract open(databaseIdentity: string): Promise<string | undefined>;

  /** Resolves once every event has been taken over for good; rejects when any of them may not have been. */
  abstract publish(events: readonly CloudEvent[]): Promise<void>;

  /** Calls back when the connection was lost and came back, with a possibly empty store. */
  abstract onReconnect(callback: () => void): void;

  abstract close(): Promise<void>;
}
