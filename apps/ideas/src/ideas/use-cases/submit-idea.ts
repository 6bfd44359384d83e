import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChallengesRepository } from '../../challenges/persistence/challenges.repository.js';
import { viewerOf } from '../../challenges/viewer-of.js';
import { Idea, type IdeaText } from '../domain/idea.js';
import { checkSubmission, type Submission } from '../domain/submission.js';
import { IdeaJournal } from '../persistence/idea-journal.js';
import { IdeasRepository } from '../persistence/ideas.repository.js';

export type NewIdea = Omit<IdeaText, 'id' | 'authorId'> &
  Submission & {
    /** For imports, so that a second run finds what the first one made. */
    readonly id?: IdeaId;
  };

/**
 * Puts an idea on the table, or keeps it as a draft that only its author sees. An idea whose given id exists
 * already is returned as it is.
 * @throws NotFound when the caller does not see the challenge, DomainError forbidden when they see it and are not in its
 * audience | SubmissionsClosed | InvalidIdea
 */
@Injectable()
export class SubmitIdea {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly ideas: IdeasRepository,
    private readonly journal: IdeaJournal,
  ) {}

  async execute(principal: Principal, command: NewIdea): Promise<Idea> {
    const { id = randomUUID(), challengeId, isDraft = false, submittedAt } = command;
    return this.transactions.run(async () => {
      const challenge = await this.challenges.find(challengeId);
      const viewer = viewerOf(principal);
      if (!challenge?.isVisibleTo(viewer)) throw new NotFound('Challenge');
      if (!challenge.isOpenTo(viewer)) throw new DomainError('forbidden', 'only the audience takes part');
      const known = command.id === undefined ? null : await this.ideas.find(id);
      if (known) return known;
      const now = await this.ideas.now();
      checkSubmission(challenge, command, now);
      const text = { ...command, id, authorId: principal.personId };
      const at = submittedAt === undefined ? now : new Date(submittedAt);
      const idea = Idea[isDraft ? 'draft' : 'submitted'](text, at, submittedAt !== undefined);
      const isNew = (await this.ideas.insertAll([idea])).has(id);
      if (!isNew) return (await this.ideas.find(id)) ?? idea;
      if (!isDraft) await this.journal.submitted([idea]);
      return idea;
    });
  }
}
