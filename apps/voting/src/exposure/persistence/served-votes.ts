import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { countVotes } from './exposure-statements.js';
import { ServedTokens } from './served-tokens.js';

const flushAfterMs = 1_000;

interface FirstVote {
  readonly roundId: RoundId;
  readonly personId: PersonId;
  readonly ideaId: IdeaId;
}

interface Count {
  readonly roundId: RoundId;
  readonly ideaId: IdeaId;
  served: number;
  organic: number;
}

/**
 * How many votes on each idea came from what we served. Only these sums are kept, never beside a ballot. They are
 * collected for a second, so a hot idea is one write a second; a process that dies loses at most that second of them.
 */
@Injectable()
export class ServedVotes implements OnModuleDestroy {
  private counts = new Map<string, Count>();
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly tokens: ServedTokens,
    private readonly logger: StructuredLogger,
  ) {}

  /** Counts a person's first vote on an idea. Without a token that holds it came another way. */
  count({ roundId, personId, ideaId }: FirstVote, token: string | undefined): void {
    const key = `${roundId}/${ideaId}`;
    const count = this.counts.get(key) ?? { roundId, ideaId, served: 0, organic: 0 };
    if (token !== undefined && this.tokens.holds(token, { roundId, personId, ideaIds: [ideaId] }))
      count.served += 1;
    else count.organic += 1;
    this.counts.set(key, count);
    this.timer ??= setTimeout(() => void this.flush(), flushAfterMs).unref();
  }

  /** Writes what was counted so far. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counts = [...this.counts.values()];
    this.counts = new Map();
    this.flushing = this.flushing.then(() => this.write(counts));
    return this.flushing;
  }

  onModuleDestroy(): Promise<void> {
    return this.flush();
  }

  private async write(counts: readonly Count[]): Promise<void> {
    if (counts.length === 0) return;
    const values = [
      counts.map(({ roundId }) => roundId),
      counts.map(({ ideaId }) => ideaId),
      counts.map(({ served }) => served),
      counts.map(({ organic }) => organic),
    ];
    await this.transactions
      .run((manager) => manager.query(countVotes, values))
      .catch((error: unknown) => this.logger.warn('served votes were not counted', { error: String(error) }));
  }
}
