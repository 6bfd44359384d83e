import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import { isOutage } from '@zwerm/platform/database/database-errors';
import { plannedStatements } from '@zwerm/platform/database/planned-statements';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Overloaded } from '../../ballots/domain/ballot.errors.js';
import { writeImpressions } from './exposure-statements.js';
import { RecentlyServed } from './recently-served.js';

/** What one person was shown on one page. */
export interface ShownPage {
  readonly roundId: RoundId;
  readonly personId: PersonId;
  readonly viewerKey: Buffer;
  readonly ideaIds: readonly IdeaId[];
  /** Those of them the person passed over. */
  readonly skipped: ReadonlySet<IdeaId>;
}

interface WaitingPage {
  readonly page: ShownPage;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Pages that share one commit, and pages that wait in this process, at most. */
const largestGroup = 200;
const mostWaiting = 2_000;

/**
 * Who was shown what. Pages that arrive during a commit share the next one (ADR 0010), so a popular idea's counter is
 * written once for many people, and the counters can never differ from the rows they count.
 */
@Injectable()
export class ExposureLedger {
  private waiting: WaitingPage[] = [];
  private isWriting = false;
  /** A group belongs to no single request, so it must not run in the context (or transaction) of one. */
  private readonly outsideRequests = AsyncLocalStorage.snapshot();

  constructor(
    private readonly transactions: Transactions,
    private readonly recentlyServed: RecentlyServed,
  ) {}

  /**
   * Resolves when the page is durable. A page that comes again on the same day changes nothing.
   * @throws Overloaded when too many pages wait
   */
  record(page: ShownPage): Promise<void> {
    if (this.waiting.length >= mostWaiting) return Promise.reject(new Overloaded());
    return new Promise((resolve, reject) => {
      this.waiting.push({ page, resolve, reject });
      if (!this.isWriting) void this.outsideRequests(() => this.empty());
    });
  }

  private async empty(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) await this.commit(this.waiting.splice(0, largestGroup));
    this.isWriting = false;
  }

  private async commit(group: readonly WaitingPage[]): Promise<void> {
    try {
      await this.write(group.map(({ page }) => page));
      for (const { page, resolve } of group) {
        this.recentlyServed.remove(page.roundId, page.ideaIds, page.personId);
        resolve();
      }
    } catch (error) {
      if (group.length === 1 || isOutage(error)) for (const { reject } of group) reject(error);
      else for (const alone of group) await this.commit([alone]);
    }
  }

  private async write(pages: readonly ShownPage[]): Promise<void> {
    const rows = pages.flatMap(({ ideaIds, ...page }) => ideaIds.map((ideaId) => ({ ...page, ideaId })));
    await this.transactions.run((manager) =>
      plannedStatements(manager)('write-impressions', writeImpressions, [
        rows.map(({ roundId }) => roundId),
        rows.map(({ viewerKey }) => viewerKey),
        rows.map(({ ideaId }) => ideaId),
        rows.map(({ ideaId, skipped }) => skipped.has(ideaId)),
      ]),
    );
  }
}
