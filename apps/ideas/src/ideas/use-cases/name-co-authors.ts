import { Injectable } from '@nestjs/common';
import type { IdeaId, PersonId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { viewerOf } from '../../challenges/viewer-of.js';
import { PeopleRepository } from '../../people/persistence/people.repository.js';
import { ideaPhases, type Idea } from '../domain/idea.js';
import { CoAuthorOutside, EditWindowClosed, NotYourIdea } from '../domain/idea.errors.js';
import { IdeaJournal } from '../persistence/idea-journal.js';
import { IdeasRepository } from '../persistence/ideas.repository.js';
import { VisibleIdeas } from '../persistence/visible-ideas.js';

export interface CoAuthorship {
  readonly id: IdeaId;
  /** The version on which the change is based. */
  readonly expectedVersion: number;
  /** All of them: whoever is left out is no co-author any more. */
  readonly personIds: readonly PersonId[];
}

/**
 * The author says who wrote an idea with them: people the challenge is for, until voting begins.
 * @throws NotFound | NotYourIdea | IdeaVersionConflict | InvalidIdea | CoAuthorSteppedOut | CoAuthorOutside | EditWindowClosed
 */
@Injectable()
export class NameCoAuthors {
  constructor(
    private readonly transactions: Transactions,
    private readonly visibleIdeas: VisibleIdeas,
    private readonly ideas: IdeasRepository,
    private readonly people: PeopleRepository,
    private readonly journal: IdeaJournal,
  ) {}

  async execute(principal: Principal, { id, expectedVersion, personIds }: CoAuthorship): Promise<Idea> {
    return this.transactions.run(async () => {
      const { idea, challenge } = await this.visibleIdeas.getForUpdate(viewerOf(principal), id);
      if (idea.authorId !== principal.personId) throw new NotYourIdea();
      const before = new Set(idea.coAuthorIds);
      const isChanged = idea.nameCoAuthors(personIds, expectedVersion);
      if (idea.state === 'withdrawn') throw new EditWindowClosed('this idea was taken back');
      const phases = idea.state === 'draft' ? ideaPhases.prepare : ideaPhases.revise;
      if (!challenge.isIn(phases, await this.ideas.now())) throw new EditWindowClosed();
      // Who was named before stays, also when they have moved to where the challenge is not for them.
      const added = idea.coAuthorIds.filter((personId) => !before.has(personId));
      const [outsider] = await this.people.outside(challenge, added);
      if (outsider !== undefined) throw new CoAuthorOutside(outsider);
      if (!isChanged) return idea;
      await this.ideas.update(idea);
      if (idea.state === 'submitted') await this.journal.coAuthorsChanged(idea);
      return idea;
    });
  }
}
