import type { ServerResponse } from 'node:http';
import type { ChallengeId, PersonId } from '@zwerm/domain/id';
import type { KeptSignal } from './domain/signal-history.js';

const retryMs = 3_000;
/** A reader this far behind is gone or too slow: it is cut off and comes back with the id it saw last. */
const mostUnsentBytes = 256 * 1024;

/** Who follows what. */
export interface Follower {
  readonly personId: PersonId;
  readonly credentialHash: string;
  readonly topics: ReadonlySet<string>;
  readonly challengeIds: readonly ChallengeId[];
}

/** One open stream in the format of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export class LiveStream {
  constructor(
    readonly follower: Follower,
    private readonly response: ServerResponse,
  ) {}

  open(): void {
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    this.write(`retry: ${retryMs}\n\n`);
  }

  send(signal: KeptSignal): void {
    if (!this.follower.topics.has(signal.topic)) return;
    this.write(`id: ${signal.id}\nevent: ${signal.event}\ndata: ${JSON.stringify(signal.facts)}\n\n`);
  }

  /** Tells the client that it missed something: it must fetch everything again. */
  resync(id: string): void {
    this.write(`id: ${id}\nevent: resync\ndata: {}\n\n`);
  }

  beat(): void {
    this.write(': still here\n\n');
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.destroyed || this.response.writableEnded) return;
    this.response.write(text);
    if (this.response.writableLength > mostUnsentBytes) this.response.destroy();
  }
}
