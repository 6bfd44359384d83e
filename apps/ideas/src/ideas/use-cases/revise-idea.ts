import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { viewerOf } from '../../challenges/viewer-of.js';
import { ideaPhases, type Idea } from '../domain/idea.js';
import { EditWindowClosed, NotYourIdea } from '../domain/idea.errors.js';
import { IdeaJournal } from '../persistence/idea-journal.js';
import { IdeasRepository } from '../persistence/ideas.repository.js';
import { VisibleIdeas } from '../persistence/visible-ideas.js';

export interface IdeaRevision {
  readonly id: IdeaId;
  /** The version on which the changes are based. */
  readonly expectedVersion: number;
  readonly title?: string | undefined;
  readonly body?: string | undefined;
}

/**
 * Those who wrote an idea change its text. Once it is on the table every text it had is kept.
 * @throws NotFound | NotYourIdea | IdeaVersionConflict | EditWindowClosed | InvalidIdea
 */
@Injectable()
export class ReviseIdea {
  constructor(
    private readonly transactions: Transactions,
    private readonly visibleIdeas: VisibleIdeas,
    private readonly ideas: IdeasRepository,
    private readonly journal: IdeaJournal,
  ) {}

  async execute(principal: Principal, { id, expectedVersion, title, body }: IdeaRevision): Promise<Idea> {
    return this.transactions.run(async () => {
      const { idea, challenge } = await this.visibleIdeas.getForUpdate(viewerOf(principal), id);
      if (!idea.isWrittenBy(principal.personId)) throw new NotYourIdea();
      const now = await this.ideas.now();
      const isRevised = idea.revise({ title, body }, expectedVersion);
      if (idea.state === 'withdrawn') throw new EditWindowClosed('this idea was taken back');
      const phases = idea.state === 'draft' ? ideaPhases.prepare : ideaPhases.revise;
      if (!challenge.isIn(phases, now)) throw new EditWindowClosed();
      if (!isRevised) return idea;
      await this.ideas.update(idea);
      if (idea.state === 'submitted') await this.journal.revised(idea, now);
      return idea;
    });
  }
}
