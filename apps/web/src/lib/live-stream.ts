import { useEffect, useRef } from 'react';

export type LiveEvent =
  | { type: 'ranking-changed'; challengeId: string; version: number; asOf: string }
  | { type: 'challenge-changed'; challengeId: string; phase: string }
  | { type: 'idea-submitted'; challengeId: string; ideaId: string }
  | { type: 'resync' };

type Listener = (event: LiveEvent) => void;
type Source = Pick<EventSource, 'addEventListener' | 'close' | 'readyState'>;

const eventTypes = ['ranking-changed', 'challenge-changed', 'idea-submitted', 'resync'] as const;
const firstRetryMs = 5_000;
const lastRetryMs = 60_000;

/**
 * One server-sent-events connection for the whole tab, whatever the number of screens that listen. Events say
 * only that something changed; listeners fetch again. After a gap listeners hear `resync`.
 */
export class LiveStream {
  private readonly subscriptions = new Set<{ topics: readonly string[]; listener: Listener }>();
  private source: Source | null = null;
  private openTopics = '';
  private retryMs = firstRetryMs;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly open: (url: string) => Source) {}

  subscribe(topics: readonly string[], listener: Listener): () => void {
    const subscription = { topics, listener };
    this.subscriptions.add(subscription);
    this.schedule(0);
    return () => {
      this.subscriptions.delete(subscription);
      this.schedule(0);
    };
  }

  // Screens mount and unmount in pairs: waiting one turn makes one connection of many changes.
  private schedule(delayMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connect(), delayMs);
  }

  private connect(): void {
    const topics = [...new Set([...this.subscriptions].flatMap((one) => one.topics))].sort().join(',');
    if (topics === this.openTopics && this.source?.readyState !== 2) return;
    const hadConnection = this.source !== null && this.openTopics !== '';
    this.source?.close();
    this.source = null;
    this.openTopics = topics;
    if (!topics) return;
    const source = this.open(`/api/v1/live?topics=${encodeURIComponent(topics)}`);
    this.source = source;
    for (const type of eventTypes) {
      source.addEventListener(type, (message) => this.receive(type, message as MessageEvent<string>));
    }
    source.addEventListener('open', () => {
      this.retryMs = firstRetryMs;
    });
    source.addEventListener('error', () => this.retryWhenClosed(source));
    if (hadConnection) this.tell({ type: 'resync' });
  }

  // The browser reconnects by itself, with Last-Event-ID, unless the server refused: then the source is closed.
  private retryWhenClosed(source: Source): void {
    if (source !== this.source || source.readyState !== 2) return;
    this.schedule(this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, lastRetryMs);
  }

  private receive(type: LiveEvent['type'], message: MessageEvent<string>): void {
    try {
      this.tell({ ...(JSON.parse(message.data || '{}') as object), type } as LiveEvent);
    } catch {
      this.tell({ type: 'resync' });
    }
  }

  private tell(event: LiveEvent): void {
    for (const { listener } of [...this.subscriptions]) listener(event);
  }
}

const tabStream = new LiveStream((url) => new EventSource(url));

/** Hears live events while the screen is shown; `listener` may change between renders. */
export function useLive(topics: readonly string[], listener: Listener): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  const joined = topics.join(',');
  useEffect(() => {
    if (!joined || typeof EventSource === 'undefined') return undefined;
    return tabStream.subscribe(joined.split(','), (event) => latest.current(event));
  }, [joined]);
}
