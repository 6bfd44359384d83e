import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import { Cursors, type Page } from '@zwerm/platform/http/cursors';
import type { Challenge } from '../domain/challenge.js';
import { ChallengesRepository, type ChallengeFilter } from '../persistence/challenges.repository.js';
import { viewerOf } from '../viewer-of.js';

export interface ChallengeListing extends ChallengeFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The challenges that the caller may see, newest first. */
@Injectable()
export class ListChallenges {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly cursors: Cursors,
  ) {}

  /** @throws DomainError invalid-cursor */
  async execute(principal: Principal, listing: ChallengeListing): Promise<Page<Challenge>> {
    const { phase, domainId, cursor, limit } = listing;
    const list = ['challenges', phase ?? null, domainId ?? null, principal.personId];
    const after = cursor === undefined ? undefined : this.cursors.read(cursor, list);
    const rows = await this.challenges.list(viewerOf(principal), { phase, domainId }, limit + 1, after);
    return this.cursors.page(rows, limit, list, ({ createdAt, id }) => [createdAt, id]);
  }
}
