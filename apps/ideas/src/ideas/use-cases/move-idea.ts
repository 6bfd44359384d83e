import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Challenge } from '../../challenges/domain/challenge.js';
import { viewerOf } from '../../challenges/viewer-of.js';
import { ideaPhases, type Idea } from '../domain/idea.js';
import { EditWindowClosed, NotYourIdea } from '../domain/idea.errors.js';
import { checkSubmission } from '../domain/submission.js';
import { IdeaJournal } from '../persistence/idea-journal.js';
import { IdeasRepository } from '../persistence/ideas.repository.js';
import { VisibleIdeas } from '../persistence/visible-ideas.js';

export interface IdeaMove {
  readonly id: IdeaId;
  readonly to: 'submitted' | 'withdrawn';
}

/**
 * Puts one's draft on the table, or takes one's idea back; a draft can be dropped at any time.
 * @throws NotFound | NotYourIdea | IllegalIdeaTransition | SubmissionsClosed | EditWindowClosed
 */
@Injectable()
export class MoveIdea {
  constructor(
    private readonly transactions: Transactions,
    private readonly visibleIdeas: VisibleIdeas,
    private readonly ideas: IdeasRepository,
    private readonly journal: IdeaJournal,
  ) {}

  async execute(principal: Principal, { id, to }: IdeaMove): Promise<Idea> {
    return this.transactions.run(async () => {
      const { idea, challenge } = await this.visibleIdeas.getForUpdate(viewerOf(principal), id);
      if (idea.authorId !== principal.personId) throw new NotYourIdea();
      await (to === 'submitted' ? this.submit(idea, challenge) : this.withdraw(idea, challenge));
      return idea;
    });
  }

  private async submit(idea: Idea, challenge: Challenge): Promise<void> {
    const now = await this.ideas.now();
    idea.submit(now);
    checkSubmission(challenge, {}, now);
    await this.ideas.update(idea);
    await this.journal.submitted([idea]);
  }

  private async withdraw(idea: Idea, challenge: Challenge): Promise<void> {
    const wasOnTheTable = idea.state === 'submitted';
    idea.withdraw();
    if (wasOnTheTable && !challenge.isIn(ideaPhases.withdraw, await this.ideas.now()))
      throw new EditWindowClosed('voting is over: this idea can no longer be taken back');
    await this.ideas.update(idea);
    if (wasOnTheTable) await this.journal.withdrawn(idea);
  }
}
