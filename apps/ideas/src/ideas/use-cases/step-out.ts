import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { viewerOf } from '../../challenges/viewer-of.js';
import { ideaPhases } from '../domain/idea.js';
import { IdeaJournal } from '../persistence/idea-journal.js';
import { IdeasRepository } from '../persistence/ideas.repository.js';
import { VisibleIdeas } from '../persistence/visible-ideas.js';

/**
 * A co-author no longer wants to be one. Nobody has to stay, so that is possible at any time; once voting has begun
 * it does not let them judge the idea.
 * @throws NotFound also when they are no co-author
 */
@Injectable()
export class StepOut {
  constructor(
    private readonly transactions: Transactions,
    private readonly visibleIdeas: VisibleIdeas,
    private readonly ideas: IdeasRepository,
    private readonly journal: IdeaJournal,
  ) {}

  async execute(principal: Principal, id: IdeaId): Promise<void> {
    await this.transactions.run(async () => {
      const { idea, challenge } = await this.visibleIdeas.getForUpdate(viewerOf(principal), id);
      const phases = [...ideaPhases.prepare, ...ideaPhases.revise];
      const hasVotingBegun = !challenge.isIn(phases, await this.ideas.now());
      if (!idea.stepOut(principal.personId, hasVotingBegun)) throw new NotFound('CoAuthor');
      await this.ideas.update(idea);
      if (idea.state === 'submitted') await this.journal.coAuthorsChanged(idea);
    });
  }
}
