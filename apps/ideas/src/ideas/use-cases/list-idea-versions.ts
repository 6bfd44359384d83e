import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { viewerOf } from '../../challenges/viewer-of.js';
import { IdeasRepository, type IdeaVersion } from '../persistence/ideas.repository.js';
import { VisibleIdeas } from '../persistence/visible-ideas.js';

/**
 * Every text an idea had while it was on the table, the newest first; none for a draft.
 * @throws NotFound
 */
@Injectable()
export class ListIdeaVersions {
  constructor(
    private readonly visibleIdeas: VisibleIdeas,
    private readonly ideas: IdeasRepository,
  ) {}

  async execute(principal: Principal, id: IdeaId): Promise<IdeaVersion[]> {
    await this.visibleIdeas.get(viewerOf(principal), id);
    return this.ideas.versionsOf(id);
  }
}
