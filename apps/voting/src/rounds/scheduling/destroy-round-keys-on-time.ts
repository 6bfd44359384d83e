import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RoundsRepository } from '../persistence/rounds.repository.js';
import { DestroyRoundKey } from '../use-cases/destroy-round-key.js';

const lookEveryMs = 10 * 60_000;

/** Looks for secret rounds whose time for objections is over. Every replica looks; the lock lets one of them do it. */
@Injectable()
export class DestroyRoundKeysOnTime implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private look: Promise<void> = Promise.resolve();

  constructor(
    private readonly rounds: RoundsRepository,
    private readonly destroyKey: DestroyRoundKey,
    private readonly logger: StructuredLogger,
  ) {}

  onApplicationBootstrap(): void {
    const look = (): void => {
      this.look = this.destroyDue();
    };
    this.timer = setInterval(look, lookEveryMs).unref();
    look();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.look;
  }

  private async destroyDue(): Promise<void> {
    try {
      for (const { challengeId, number } of await this.rounds.withKeyDueForDestruction())
        await this.destroyKey.execute(challengeId, number);
    } catch (error) {
      this.logger.warn('keys of secret rounds will be looked at again', { error: String(error) });
    }
  }
}
