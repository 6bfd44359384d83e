import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { viewerOf } from '../../challenges/viewer-of.js';
import type { Idea } from '../domain/idea.js';
import { VisibleIdeas } from '../persistence/visible-ideas.js';

/** @throws NotFound also when it exists but is a draft of somebody else, or its challenge is not for the caller */
@Injectable()
export class ReadIdea {
  constructor(private readonly visibleIdeas: VisibleIdeas) {}

  async execute(principal: Principal, id: IdeaId): Promise<Idea> {
    return this.visibleIdeas.get(viewerOf(principal), id);
  }
}
