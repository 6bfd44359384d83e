import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { viewerOf } from '../../challenges/viewer-of.js';
import type { Idea } from '../domain/idea.js';
import { CoAuthorNotices } from '../persistence/co-author-notices.js';
import { VisibleIdeas } from '../persistence/visible-ideas.js';

/** Whoever was named at more ideas than this hears of the others when they have read of these. */
export const mostNotices = 20;

/** Tells people at which ideas they were named as a co-author, until they say that they read it. */
@Injectable()
export class ListCoAuthorNotices {
  constructor(
    private readonly notices: CoAuthorNotices,
    private readonly visibleIdeas: VisibleIdeas,
  ) {}

  /** @returns those that the caller sees: a co-author can have moved to where the challenge is not for them */
  async execute(principal: Principal): Promise<Idea[]> {
    const viewer = viewerOf(principal);
    const ids = await this.notices.unread(principal.personId, mostNotices);
    const found = await Promise.all(ids.map((id) => this.visibleIdeas.get(viewer, id).catch(notVisible)));
    return found.filter((idea) => idea !== undefined);
  }
}

function notVisible(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error;
}
