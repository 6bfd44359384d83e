import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { areResultsHidden, maySee, type ChallengeFacts, type RoundFacts } from '../domain/challenge-facts.js';
import { ResultsHidden, ResultsSuppressed } from '../domain/rankings.errors.js';
import { viewerOf } from '../viewer-of.js';
import type { RankingBoards } from './ranking-boards.js';
import type { RankingSnapshot } from './ranking-snapshot.js';

/** A round of a challenge, and who asks about it. */
export interface RoundQuestion {
  readonly challengeId: ChallengeId;
  readonly reader: Principal;
  /** Number of the round; the newest when left out. */
  readonly round?: number | undefined;
}

export interface VisibleRanking {
  readonly ranking: RankingSnapshot;
  readonly challenge: ChallengeFacts;
  readonly round: RoundFacts;
}

/**
 * The ranking of a round, for whoever may read it.
 * @throws NotFound, ResultsHidden, ResultsSuppressed as reading the ranking itself
 */
export async function visibleRanking(
  boards: RankingBoards,
  { challengeId, reader, round: number }: RoundQuestion,
): Promise<VisibleRanking> {
  const view = await boards.viewOf({ challengeId, number });
  if (!view || !maySee(viewerOf(reader), view.challenge)) throw new NotFound('Challenge');
  if (!view.round) throw new NotFound('Ranking');
  if (areResultsHidden(view.round)) throw new ResultsHidden();
  if (!view.ranking) throw new ResultsSuppressed();
  return { ranking: view.ranking, challenge: view.challenge, round: view.round };
}
