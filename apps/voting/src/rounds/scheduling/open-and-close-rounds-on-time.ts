import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RoundsRepository } from '../persistence/rounds.repository.js';
import { CloseRound } from '../use-cases/close-round.js';
import { OpenRound } from '../use-cases/open-round.js';

const lookEveryMs = 500;

/**
 * Opens and closes rounds at their dates, also when nothing else reaches this service. Every replica looks; the
 * use cases decide again under the round's lock, so each change happens once.
 */
@Injectable()
export class OpenAndCloseRoundsOnTime implements OnApplicationBootstrap, OnModuleDestroy {
  private isStopped = false;
  private wake: () => void = () => undefined;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly rounds: RoundsRepository,
    private readonly openRound: OpenRound,
    private readonly closeRound: CloseRound,
    private readonly logger: StructuredLogger,
  ) {}

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
      const due = await this.rounds.due().catch((error: unknown) => this.postpone(error));
      for (const { challengeId, state } of due ?? []) {
        if (this.isStopped) return;
        const change = state === 'scheduled' ? this.openRound : this.closeRound;
        // One round that cannot be changed now must not keep the others waiting.
        await change.execute({ challengeId, ifDue: true }).catch((error: unknown) => this.postpone(error));
      }
      if (!this.isStopped) await this.pause();
    }
  }

  private postpone(error: unknown): undefined {
    this.logger.warn('rounds will be looked at again', { error: String(error) });
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, lookEveryMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
