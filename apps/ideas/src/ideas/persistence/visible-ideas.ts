import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Challenge, Viewer } from '../../challenges/domain/challenge.js';
import { ChallengesRepository } from '../../challenges/persistence/challenges.repository.js';
import type { Idea } from '../domain/idea.js';
import { IdeasRepository } from './ideas.repository.js';

/** The ideas that somebody may see: whatever is loaded here needs no further thought about that. */
@Injectable()
export class VisibleIdeas {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly ideas: IdeasRepository,
  ) {}

  /** @throws NotFound when there is none, it is somebody else's draft, or its challenge is not for the viewer;
   * DomainError hidden-while-viewing-as */
  async get(viewer: Viewer, id: IdeaId): Promise<Idea> {
    return (await this.withChallenge(viewer, await this.ideas.find(id))).idea;
  }

  /**
   * Also keeps others from changing it until the transaction ends.
   * @throws NotFound
   */
  async getForUpdate(viewer: Viewer, id: IdeaId): Promise<{ idea: Idea; challenge: Challenge }> {
    return this.withChallenge(viewer, await this.ideas.findForUpdate(id));
  }

  private async withChallenge(
    viewer: Viewer,
    idea: Idea | null,
  ): Promise<{ idea: Idea; challenge: Challenge }> {
    const challenge = idea ? await this.challenges.find(idea.challengeId) : undefined;
    const isVisible = challenge?.isVisibleTo(viewer) && idea?.isVisibleTo(viewer.personId);
    if (!idea || !challenge || !isVisible) throw new NotFound('Idea');
    // What is not on the table is its author's alone, also when an administrator looks as them.
    if (viewer.viewedBy && idea.state !== 'submitted') throw new DomainError('hidden-while-viewing-as');
    return { idea, challenge };
  }
}
