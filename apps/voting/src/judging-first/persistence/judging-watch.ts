import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PersonId, RoundId } from '@zwerm/domain/id';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { EnoughJudges } from './enough-judges.js';
import { JudgementsRepository, type Judge } from './judgements.repository.js';

const flushAfterMs = 1_000;
const mostAtOnce = 1_000;
const mostKnown = 50_000;

/**
 * Whom to look at again because they voted. A vote costs a line in a map; once a second those on it are looked at
 * together, each until it is known that they judged enough. Whoever is forgotten when a process dies is looked at when they
 * next vote, or look at the round.
 */
@Injectable()
export class JudgingWatch implements OnModuleDestroy {
  private noted = new Map<string, Judge>();
  /** Rounds without live results, and people who have judged enough in theirs: nothing can change of these. */
  private readonly known = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly enoughJudges: EnoughJudges,
    private readonly judgements: JudgementsRepository,
    private readonly logger: StructuredLogger,
  ) {}

  note(roundId: RoundId, personId: PersonId): void {
    const key = keyOf({ roundId, personId });
    if (this.known.has(roundId) || this.known.has(key)) return;
    this.noted.set(key, { roundId, personId });
    this.timer ??= setTimeout(() => void this.flush(), flushAfterMs).unref();
  }

  /** Looks at those who were noted so far. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const noted = [...this.noted.values()];
    this.noted = new Map();
    this.flushing = this.flushing.then(() => this.lookAt(noted));
    return this.flushing;
  }

  onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    return this.flush();
  }

  private async lookAt(judges: readonly Judge[]): Promise<void> {
    if (judges.length === 0) return;
    try {
      const quiet = await this.judgements.withoutLiveResults([
        ...new Set(judges.map(({ roundId }) => roundId)),
      ]);
      this.remember(quiet);
      const asked = judges.filter(({ roundId }) => !this.known.has(roundId));
      for (let start = 0; start < asked.length; start += mostAtOnce) {
        const enough = await this.enoughJudges.tell(asked.slice(start, start + mostAtOnce));
        this.remember(enough.map(keyOf));
      }
    } catch (error) {
      this.logger.warn('who judged enough is looked at again', { error: String(error) });
      if (!this.isStopped) for (const { roundId, personId } of judges) this.note(roundId, personId);
    }
  }

  private remember(keys: readonly string[]): void {
    if (this.known.size + keys.length > mostKnown) this.known.clear();
    for (const key of keys) this.known.add(key);
  }
}

const keyOf = ({ roundId, personId }: Judge): string => `${roundId}/${personId}`;
