import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import type { StructuredLogger } from '../logging/structured-logger.js';
import { LiveSignals, type LiveSignal } from './live-signals.js';

const subject = 'zwerm-live.signals';

/** Live signals over core NATS: at most once, which is all they need. */
export class NatsLiveSignals extends LiveSignals {
  constructor(
    private readonly connect: () => Promise<NatsConnection>,
    private readonly logger: StructuredLogger,
  ) {
    super();
  }

  override send(signal: LiveSignal): void {
    this.connect()
      .then((connection) => connection.publish(subject, JSON.stringify(signal)))
      .catch((error: unknown) => this.logger.debug('live signal was not sent', { error: String(error) }));
  }

  override subscribe(listener: (signal: LiveSignal) => void): () => void {
    let subscription: Subscription | undefined;
    let isEnded = false;
    const begin = async (): Promise<void> => {
      while (!isEnded) {
        try {
          const connection = await this.connect();
          subscription = connection.subscribe(subject);
          for await (const message of subscription) listener(message.json<LiveSignal>());
        } catch (error) {
          this.logger.debug('live signals will subscribe again', { error: String(error) });
        }
        if (!isEnded) await new Promise((resolve) => setTimeout(resolve, 500));
      }
    };
    void begin();
    return () => {
      isEnded = true;
      subscription?.unsubscribe();
    };
  }
}
