import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Cursors } from '@zwerm/platform/http/cursors';
import { areResultsHidden, maySee } from '../domain/challenge-facts.js';
import { ResultsHidden, ResultsSuppressed } from '../domain/rankings.errors.js';
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
 * @throws NotFound when the challenge is not visible or has no round; ResultsHidden for everyone while votes on it
 * are cast out of sight; ResultsSuppressed when a secret round had too few voters; DomainError invalid-cursor
 */
@Injectable()
export class ReadRanking {
  constructor(
    private readonly boards: RankingBoards,
    private readonly cursors: Cursors,
  ) {}

  async execute({ challengeId, reader, round, cursor, limit }: RankingQuestion): Promise<RankingPage> {
    const view = await this.boards.viewOf({ challengeId, number: round });
    if (!view || !maySee(viewerOf(reader), view.challenge)) throw new NotFound('Challenge');
    if (!view.round) throw new NotFound('Ranking');
    if (areResultsHidden(view.round)) throw new ResultsHidden();
    if (!view.ranking) throw new ResultsSuppressed();
    const offset = cursor === undefined ? 0 : Number(this.cursors.read(cursor, listOf(view.ranking.head))[0]);
    return this.pageOf(view.ranking, view.version, offset, limit);
  }

  /** The first page when nothing about it has to be waited for or refused; undefined otherwise. */
  recall({ challengeId, reader, limit }: Omit<RankingQuestion, 'cursor' | 'round'>): RankingPage | undefined {
    const view = this.boards.knownViewOf(challengeId);
    if (!view?.round || !view.ranking || areResultsHidden(view.round)) return undefined;
    if (!maySee(viewerOf(reader), view.challenge)) return undefined;
    return this.pageOf(view.ranking, view.version, 0, limit);
  }

  private pageOf(ranking: RankingSnapshot, version: number, offset: number, limit: number): RankingPage {
    const list = listOf(ranking.head);
    return {
      version,

      json: ranking.page(offset, limit, (next) => this.cursors.write([next], list)),
    };
  }
}

const listOf = ({ challengeId, roundId }: RankingHead): string[] => ['ranking', challengeId, roundId];
