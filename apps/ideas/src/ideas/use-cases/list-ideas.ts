import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Cursors, type Page } from '@zwerm/platform/http/cursors';
import { ChallengesRepository } from '../../challenges/persistence/challenges.repository.js';
import { viewerOf } from '../../challenges/viewer-of.js';
import type { Idea } from '../domain/idea.js';
import { IdeaLists, type IdeaOrder } from '../persistence/idea-lists.js';

export interface IdeaPageRequest {
  readonly challengeId: ChallengeId;
  readonly order: IdeaOrder;
  /** Only what the caller wrote, alone or with others, drafts and withdrawn ones included, the newest first. */
  readonly mine: boolean;
  /** Only these, of those that would be listed; all when left out. */
  readonly ids?: readonly IdeaId[] | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The submitted ideas of a challenge, in an order of the caller's own or the newest first. */
@Injectable()
export class ListIdeas {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly lists: IdeaLists,
    private readonly cursors: Cursors,
  ) {}

  /** @throws NotFound | DomainError invalid-cursor | DomainError hidden-while-viewing-as for one's own */
  async execute(principal: Principal, request: IdeaPageRequest): Promise<Page<Idea>> {
    const { challengeId, order, mine, ids, cursor, limit } = request;
    if (mine && principal.viewedBy) throw new DomainError('hidden-while-viewing-as');
    const challenge = await this.challenges.find(challengeId);
    if (!challenge?.isVisibleTo(viewerOf(principal))) throw new NotFound('Challenge');
    const reader = principal.personId;
    const list = ['ideas', challengeId, order, mine, reader, ...(ids ?? [])];
    const after = cursor === undefined ? undefined : this.cursors.read(cursor, list);
    const rows = await this.lists.list(reader, { challengeId, order, mine, ids, limit: limit + 1, after });
    return this.cursors.page(rows, limit, list, (idea) => [...this.lists.positionOf(idea, reader, request)]);
  }
}
