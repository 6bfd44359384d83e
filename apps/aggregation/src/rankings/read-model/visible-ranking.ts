import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { readsResultsAlways } from '@zwerm/contracts/access/reads-results-always';
import { areResultsHidden, maySee, type ChallengeFacts, type RoundFacts } from '../domain/challenge-facts.js';
import { isHeldBack, isRunningLive } from '../domain/held-back.js';
import { JudgeFirst, ResultsHidden, ResultsSuppressed } from '../domain/rankings.errors.js';
import { roundReaderOf, viewerOf } from '../viewer-of.js';
import type { BoardView } from './ranking-board.js';
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
 * @throws NotFound when the challenge is not visible or has no round; ResultsHidden for everyone while votes on it are cast out
 * of sight; JudgeFirst for who may still vote and has not judged enough; ResultsSuppressed when a secret round had too few voters
 */
export async function visibleRanking(
  boards: RankingBoards,
  { challengeId, reader, round: number }: RoundQuestion,
): Promise<VisibleRanking> {
  return rankingIn(await boards.viewOf({ challengeId, number }), reader);
}

/** What of a view somebody may see. */
export function rankingIn(view: BoardView | undefined, reader: Principal): VisibleRanking {
  if (!view || !maySee(viewerOf(reader), view.challenge)) throw new NotFound('Challenge');
  if (!view.round) throw new NotFound('Ranking');
  if (areResultsHidden(view.round)) throw new ResultsHidden();
  if (mustJudgeFirst(view, reader)) throw new JudgeFirst();
  if (!view.ranking) throw new ResultsSuppressed();
  return { ranking: view.ranking, challenge: view.challenge, round: view.round };
}

/** Asks what costs least first: most who look at a running round have judged enough, and closed rounds ask nothing. */
export function mustJudgeFirst({ challenge, round, judgedEnough }: BoardView, reader: Principal): boolean {
  if (!round || !isRunningLive(round) || judgedEnough.has(reader.personId)) return false;
  return (
    isHeldBack(roundReaderOf(reader), { challenge, round, judgedEnough }) &&
    !readsResultsAlways(reader, challenge)
  );
}
