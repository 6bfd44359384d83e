import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { StructuredLogger } from '../logging/structured-logger.js';

/**
 * Work that a service does again and again while it runs, such as what falls due by the database's clock. Every
 * replica does it: the work itself must see to it that each effect happens once. A failure is logged and tried again.
 */
export abstract class RepeatedWork implements OnApplicationBootstrap, OnModuleDestroy {
  /** The pause between the end of one turn and the start of the next. */
  protected abstract readonly everyMs: number;
  private isStopped = false;
  private wake: () => void = () => undefined;
  private loop: Promise<void> = Promise.resolve();

  constructor(private readonly logger: StructuredLogger) {}

  /** One turn. */
  protected abstract work(): Promise<void>;

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      await this.work().catch((error: unknown) => {
        const facts = { work: this.constructor.name, error: String(error) };
        // Stopping closes connections under the work: nothing is wrong, and the next start does it.
        if (this.isStopped) this.logger.debug('work was cut short by stopping', facts);
        else this.logger.warn('work will be tried again', facts);
      });
      if (!this.isStopped) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.everyMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
