import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Cursors } from '@zwerm/platform/http/cursors';
import { areResultsHidden, maySee } from '../domain/challenge-facts.js';
import { mustJudgeFirst, visibleRanking } from '../read-model/visible-ranking.js';
import { RankingBoards } from '../read-model/ranking-boards.js';
import type { RankingHead, RankingSnapshot } from '../read-model/ranking-snapshot.js';
import { viewerOf } from '../viewer-of.js';

export interface RankingQuestion {
  readonly challengeId: ChallengeId;
  readonly reader: Principal;
  /** Number of the round; the newest when left out. */
  readonly round?: number | undefined;
  readonly cursor?: string | undefined;
  /** Lines per page, 1 to 100. */
  readonly limit: number;
}

/** A page of a ranking, written out as JSON in UTF-8. */
export interface RankingPage {
  readonly version: number;
  readonly json: Buffer;
}

/**
 * Reads a page of the ranking of a round from memory. A cursor holds a place in the list, not a
 * version of it: paging over a live ranking goes on at that place in the ranking of now, so a line that moved
 * meanwhile can be met twice or missed. Withdrawn ideas are left out; their ballots stay in the record.
 *
 * @throws NotFound, ResultsHidden, JudgeFirst, ResultsSuppressed; see `visibleRanking`; DomainError invalid-cursor
 */
@Injectable()
export class ReadRanking {
  constructor(
    private readonly boards: RankingBoards,
    private readonly cursors: Cursors,
  ) {}

  async execute({ challengeId, reader, round, cursor, limit }: RankingQuestion): Promise<RankingPage> {
    const { ranking } = await visibleRanking(this.boards, { challengeId, reader, round });
    const offset = cursor === undefined ? 0 : Number(this.cursors.read(cursor, listOf(ranking.head))[0]);
    return this.pageOf(ranking, offset, limit);
  }

  /** The first page when nothing about it has to be waited for or refused; undefined otherwise. */
  recall({ challengeId, reader, limit }: Omit<RankingQuestion, 'cursor' | 'round'>): RankingPage | undefined {
    const view = this.boards.knownViewOf(challengeId);
    if (!view?.round || !view.ranking || areResultsHidden(view.round)) return undefined;
    if (!maySee(viewerOf(reader), view.challenge) || mustJudgeFirst(view, reader)) return undefined;
    return this.pageOf(view.ranking, 0, limit);
  }

  private pageOf(ranking: RankingSnapshot, offset: number, limit: number): RankingPage {
    const list = listOf(ranking.head);
    return {
      version: ranking.head.version,
      json: ranking.page(offset, limit, (next) => this.cursors.write([next], list)),
    };
  }
}

const listOf = ({ challengeId, roundId }: RankingHead): string[] => ['ranking', challengeId, roundId];
