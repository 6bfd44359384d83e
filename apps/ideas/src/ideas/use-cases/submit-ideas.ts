import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChallengesRepository } from '../../challenges/persistence/challenges.repository.js';
import { Idea, type IdeaText } from '../domain/idea.js';
import { checkSubmission } from '../domain/submission.js';
import { IdeaJournal } from '../persistence/idea-journal.js';
import { IdeasRepository } from '../persistence/ideas.repository.js';

export interface RecordedIdeas {
  readonly challengeId: ChallengeId;
  /** For conversations in which people wrote and voted in the same weeks. */
  readonly duringVoting?: boolean;
  readonly ideas: readonly RecordedIdea[];
}

/** An idea as it was submitted elsewhere. `submittedAt`: ISO 8601; the plan of the challenge must have allowed it. */
export type RecordedIdea = Omit<IdeaText, 'challengeId'> & { readonly submittedAt: string };

export interface SubmittedIdeas {
  readonly submitted: number;
  /** They were there already, so nothing about them changed. */
  readonly unchanged: number;
}

/**
 * Puts many ideas of many people on the table at once, for imports and seeds: all of them or none.
 * @throws NotFound when the challenge is not known here (yet) | SubmissionsClosed | InvalidIdea
 */
@Injectable()
export class SubmitIdeas {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly ideas: IdeasRepository,
    private readonly journal: IdeaJournal,
  ) {}

  async execute({ challengeId, duringVoting = false, ideas }: RecordedIdeas): Promise<SubmittedIdeas> {
    return this.transactions.run(async () => {
      const challenge = await this.challenges.find(challengeId);
      if (!challenge) throw new NotFound('Challenge');
      const known = await this.ideas.known(ideas.map(({ id }) => id));
      const now = await this.ideas.now();
      const given = ideas
        .filter(({ id }) => !known.has(id))
        .map((recorded) => {
          checkSubmission(challenge, { submittedAt: recorded.submittedAt, duringVoting }, now);
          return Idea.submitted({ ...recorded, challengeId }, new Date(recorded.submittedAt), true);
        });
      const inserted = await this.ideas.insertAll(given);
      const fresh = new Map(given.filter(({ id }) => inserted.has(id)).map((idea) => [idea.id, idea]));
      await this.journal.submitted([...fresh.values()]);
      return { submitted: fresh.size, unchanged: ideas.length - fresh.size };
    });
  }
}
