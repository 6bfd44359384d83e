import type { CloudEvent } from '@zwerm/contracts/cloud-event';

/** The sending end of an event transport. Two exist: in-process and JetStream. */
export abstract class EventPublisher {
  /**
   * Makes ready to publish.
   * @param databaseIdentity of the record that is published from: a store that was filled from another state of it is
   * emptied first
   * @param acknowledged what `publish` resolved to last: a store that ends before it has forgotten events, and is emptied
   * @returns the identity of the store behind it; another identity than last time means that the store is empty
   * and everything must be published again. `undefined` for a transport without a store.
   */
  abstract open(databaseIdentity: string, acknowledged: number): Promise<string | undefined>;

  /**
   * Resolves once every event has been taken over for good, to the store's number of the last, 0 without a store;
   * rejects when any of them may not have been.
   */
  abstract publish(events: readonly CloudEvent[]): Promise<number>;

  /** Calls back when the connection was lost and came back, with a possibly empty store. */
  abstract onReconnect(callback: () => void): void;

  abstract close(): Promise<void>;
}
