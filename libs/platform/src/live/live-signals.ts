import type { LiveTopicKind } from '@zwerm/contracts/access/live-access';

/** A hint that something changed; who gets it fetches what changed through the API, with its own rights. */
export interface LiveSignal {
  /** `<kind>:<id>`, such as `ranking:<challengeId>`: what a client subscribes to. */
  readonly topic: `${LiveTopicKind}:${string}`;
  /** Event name in the stream, such as `ranking-changed`. */
  readonly event: string;
  /** Ids and versions only, never content: the same signal goes to everyone on the topic. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * Carries hints to every gateway, at most once. Losing one costs nothing: streams resume with a resync, and pages
 * are read from the record. Two exist: in-process and core NATS.
 */
export abstract class LiveSignals {
  abstract send(signal: LiveSignal): void;
  /** @returns a function that ends the subscription */
  abstract subscribe(listener: (signal: LiveSignal) => void): () => void;
}
