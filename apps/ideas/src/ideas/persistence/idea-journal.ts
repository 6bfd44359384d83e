import { Injectable } from '@nestjs/common';
import {
  ideaCoAuthorsChanged,
  ideaRevised,
  ideaSubmitted,
  ideaWithdrawn,
} from '@zwerm/contracts/events/idea-events';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { LiveSignals } from '@zwerm/platform/live/live-signals';
import type { Idea } from '../domain/idea.js';
import { IdeasRepository } from './ideas.repository.js';

/** Makes what happened to ideas known: to their history, to other services, and to open screens. */
@Injectable()
export class IdeaJournal {
  constructor(
    private readonly transactions: Transactions,
    private readonly ideas: IdeasRepository,
    private readonly outbox: Outbox,
    private readonly live: LiveSignals,
  ) {}

  /** Ideas of one challenge that are now on the table. Screens fetch again by themselves, so one hint will do. */
  async submitted(ideas: readonly Idea[]): Promise<void> {
    const last = ideas.at(-1);
    if (!last) return;
    const submittedAt = (idea: Idea): string => idea.submittedAt ?? idea.createdAt;
    await this.ideas.keepVersions(ideas, submittedAt);
    await this.outbox.addAll(
      ideas.map((idea) => ({
        definition: ideaSubmitted,
        aggregateId: idea.id,
        aggregateVersion: idea.version,
        payload: {
          ideaId: idea.id,
          challengeId: idea.challengeId,
          authorId: idea.authorId,
          coAuthorIds: idea.coAuthorIds,
          title: idea.title,
          language: idea.language,
          submittedAt: submittedAt(idea),
        },
      })),
    );
    const { id: ideaId, challengeId } = last;
    this.transactions.afterCommit(() =>
      this.live.send({
        topic: `ideas:${challengeId}`,
        event: 'idea-submitted',
        facts: { challengeId, ideaId },
      }),
    );
  }

  /** The text of an idea on the table changed. */
  async revised(idea: Idea, at: Date): Promise<void> {
    const { id: ideaId, challengeId, title, version } = idea;
    await this.ideas.keepVersions([idea], () => at.toISOString());
    await this.outbox.add(ideaRevised, ideaId, version, { ideaId, challengeId, title });
  }

  /** Other people wrote an idea on the table than was told before. */
  async coAuthorsChanged(idea: Idea): Promise<void> {
    const { id: ideaId, challengeId, version, coAuthorIds, formerCoAuthorIds } = idea;
    const fact = { ideaId, challengeId, coAuthorIds, formerCoAuthorIds };
    await this.outbox.add(ideaCoAuthorsChanged, ideaId, version, fact);
  }

  /** An idea left the table. */
  async withdrawn({ id: ideaId, challengeId, version }: Idea): Promise<void> {
    await this.outbox.add(ideaWithdrawn, ideaId, version, { ideaId, challengeId });
  }
}
