import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import type { Choice } from '@zwerm/domain/voting-method';
import { Transactions } from '@zwerm/platform/database/transactions';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { countOrganicVotes, countVotes } from './exposure-statements.js';
import { ServedTokens } from './served-tokens.js';

const flushAfterMs = 1_000;
const quarterHourMs = 900_000;

interface FirstVote {
  readonly roundId: RoundId;
  readonly personId: PersonId;
  readonly ideaId: IdeaId;
  readonly choice: Choice;
  readonly castAt: Date;
}

interface Count {
  readonly roundId: RoundId;
  readonly ideaId: IdeaId;
  served: number;
  organic: number;
}

/** Judgements of an idea that was not served, cast in one quarter of an hour. */
interface OrganicCount {
  readonly roundId: RoundId;
  readonly ideaId: IdeaId;
  readonly quarterHour: Date;
  votes: number;
  agrees: number;
}

/**
 * How many votes on each idea came from what we served. Only these sums are kept, never beside a ballot. They are
 * collected for a second, so a hot idea is one write a second; a process that dies loses at most that second of them.
 */
@Injectable()
export class ServedVotes implements OnModuleDestroy {
  private counts = new Map<string, Count>();
  private organic = new Map<string, OrganicCount>();
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly tokens: ServedTokens,
    private readonly logger: StructuredLogger,
  ) {}

  /** Counts a person's first vote on an idea. Without a token that holds it came another way. */
  count(vote: FirstVote, token: string | undefined): void {
    const { roundId, personId, ideaId } = vote;
    const key = `${roundId}/${ideaId}`;
    const count = this.counts.get(key) ?? { roundId, ideaId, served: 0, organic: 0 };
    if (token !== undefined && this.tokens.holds(token, { roundId, personId, ideaIds: [ideaId] }))
      count.served += 1;
    else {
      count.organic += 1;
      this.countOrganic(vote);
    }
    this.counts.set(key, count);
    this.timer ??= setTimeout(() => void this.flush(), flushAfterMs).unref();
  }

  private countOrganic({ roundId, ideaId, choice, castAt }: FirstVote): void {
    if (choice !== 'agree' && choice !== 'disagree') return;
    const quarterHour = new Date(Math.floor(castAt.getTime() / quarterHourMs) * quarterHourMs);
    const key = `${roundId}/${ideaId}/${quarterHour.getTime()}`;
    const count = this.organic.get(key) ?? { roundId, ideaId, quarterHour, votes: 0, agrees: 0 };
    count.votes += 1;
    if (choice === 'agree') count.agrees += 1;
    this.organic.set(key, count);
  }

  /** Writes what was counted so far. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counts = [...this.counts.values()];
    this.counts = new Map();
    const organic = [...this.organic.values()];
    this.organic = new Map();
    this.flushing = this.flushing.then(() => this.write(counts, organic));
    return this.flushing;
  }

  onModuleDestroy(): Promise<void> {
    return this.flush();
  }

  private async write(counts: readonly Count[], organic: readonly OrganicCount[]): Promise<void> {
    if (counts.length === 0) return;
    const values = [
      counts.map(({ roundId }) => roundId),
      counts.map(({ ideaId }) => ideaId),
      counts.map(({ served }) => served),
      counts.map(({ organic }) => organic),
    ];
    await this.transactions
      .run(async (manager) => {
        await manager.query(countVotes, values);
        if (organic.length > 0) await manager.query(countOrganicVotes, columnsOf(organic));
      })
      .catch((error: unknown) => this.logger.warn('served votes were not counted', { error: String(error) }));
  }
}

const columnsOf = (organic: readonly OrganicCount[]): unknown[][] => [
  organic.map(({ roundId }) => roundId),
  organic.map(({ ideaId }) => ideaId),
  organic.map(({ quarterHour }) => quarterHour),
  organic.map(({ votes }) => votes),
  organic.map(({ agrees }) => agrees),
];
