import type { Choice, VotingMethod } from '@zwerm/domain/voting-method';

/** How far a person is with a ballot of this method. */
export interface OwnProgress {
  readonly voted: number;
  readonly votable: number;
}

/** What a voting method asks of a ballot. Each method is one file in `methods/`; the ranking of it lives in libs/ranking. */
export interface BallotMethod {
  readonly id: VotingMethod;
  /** The choices a vote may hold, in the order in which they are offered. */
  readonly scale: readonly Choice[];
  /**
   * @param judged ideas on the ballot with a current vote of this person
   * @param votable ideas on the ballot
   */
  ownProgress(judged: number, votable: number): OwnProgress;
}
