import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { DueChallengeStuck } from '../domain/challenge.errors.js';
import { MoveDueChallenge } from '../use-cases/move-due-challenge.js';

const everyMs = 500;

/**
 * Opens and closes phases when their date comes. Every replica runs it: the rows decide who moves what, so there
 * is nobody to elect and nothing to fail over.
 */
@Injectable()
export class MoveChallengesWhenTheirDateComes implements OnApplicationBootstrap, OnModuleDestroy {
  private isStopped = false;
  private loop: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly moveDueChallenge: MoveDueChallenge,
    private readonly logger: StructuredLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  /** Waits for the move in hand: the connections are closed only afterwards. */
  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      try {
        await this.moveAllDue();
      } catch (error) {
        this.logger.warn('due challenges wait for the database', { error: String(error) });
      }
      if (!this.isStopped) await this.pause();
    }
  }

  private async moveAllDue(): Promise<void> {
    const stuck: ChallengeId[] = [];
    for (let hasMore = true; hasMore && !this.isStopped;) {
      try {
        hasMore = (await this.moveDueChallenge.execute(stuck)) !== undefined;
      } catch (error) {
        if (!(error instanceof DueChallengeStuck)) throw error;
        this.logger.error(error, { alarm: 'challenge-stuck', challengeId: error.challengeId });
        stuck.push(error.challengeId);
      }
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
