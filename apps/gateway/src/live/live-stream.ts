import type { ServerResponse } from 'node:http';
import type { ChallengeId, PersonId } from '@zwerm/domain/id';
import type { KeptSignal } from './domain/signal-history.js';

const retryMs = 3_000;
/**
 * So many heartbeats, and the client is asked to come back: ten to fifteen minutes. A client that vanished without a
 * word, behind a proxy or a cut cable, would otherwise keep its place for as long as somebody takes its bytes. Not all
 * of the same number, or those that came together would come back together.
 */
const fewestBeats = 30;
const moreBeatsAtMost = 15;
/** An end that nobody takes away is an end all the same. */
const endWithinMs = 2_000;
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
  private beatsLeft = fewestBeats + Math.floor(Math.random() * (moreBeatsAtMost + 1));

  constructor(
    readonly follower: Follower,
    private readonly response: ServerResponse,
  ) {}

  /** @param id where a new client stands: whoever is cut off before the first event misses none either */
  open(id: string | undefined): void {
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    this.write(`retry: ${retryMs}\n${id === undefined ? '' : `id: ${id}\n`}\n`);
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
    this.beatsLeft -= 1;
    if (this.beatsLeft > 0) this.write(': still here\n\n');
    else this.end();
  }

  end(): void {
    if (this.response.writableEnded) return;
    this.response.end();
    const timer = setTimeout(() => this.response.destroy(), endWithinMs).unref();
    this.response.once('close', () => clearTimeout(timer));
  }

  private write(text: string): void {
    if (this.response.destroyed || this.response.writableEnded) return;
    this.response.write(text);
    if (this.response.writableLength > mostUnsentBytes) this.response.destroy();
  }
}
