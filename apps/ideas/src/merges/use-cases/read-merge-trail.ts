import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { viewerOf } from '../../challenges/viewer-of.js';
import { VisibleIdeas } from '../../ideas/persistence/visible-ideas.js';
import { MergesRepository, type MergeTrail } from '../persistence/merges.repository.js';

/** Where an idea that the caller sees went up, and what went up in it: in the same challenge, so for the same people. */
@Injectable()
export class ReadMergeTrail {
  constructor(
    private readonly visibleIdeas: VisibleIdeas,
    private readonly merges: MergesRepository,
  ) {}

  /** @throws NotFound */
  async execute(principal: Principal, id: IdeaId): Promise<MergeTrail> {
    await this.visibleIdeas.get(viewerOf(principal), id);
    return this.merges.trailOf(id);
  }
}
