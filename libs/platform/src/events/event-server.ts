import {
  BaseRpcContext,
  Server,
  type CustomTransportStrategy,
  type MessageHandler,
} from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { EventHandler, EventHandlers } from './event-handlers.js';

/**
 * What both Nest transport strategies share: they serve the `@EventPattern` handlers of a service and let a
 * failing one be seen, so that the event is tried again instead of being lost.
 */
export abstract class EventServer extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;

  /** The handlers Nest has registered, as policies per subject. */
  protected eventHandlers(): EventHandlers {
    return new Map(
      [...this.messageHandlers].map(([subject, first]) => [subject, this.chain(subject, first)]),
    );
  }

  abstract override listen(callback: (error?: unknown) => void): void;
  abstract override close(): Promise<void>;

  override on(): never {
    throw new Error('this transport has no events of its own to listen to');
  }

  override unwrap(): never {
    throw new Error('this transport wraps no client');
  }

  /** Nest links several handlers of one subject and would run them at once; a transaction needs them in turn. */
  private chain(subject: string, first: MessageHandler): EventHandler[] {
    const chain: EventHandler[] = [];
    for (let handler: MessageHandler | undefined = first; handler;) {
      const current: MessageHandler = handler;
      handler = current.next as MessageHandler | undefined;
      delete current.next;
      chain.push({
        isBatch: current.extras?.['batch'] === true,
        handle: async (payload) => {
          const result: unknown = await current(payload, new BaseRpcContext([subject]));
          if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
        },
      });
    }
    return chain;
  }
}
