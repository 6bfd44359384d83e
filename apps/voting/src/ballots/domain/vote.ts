import type { ChallengeId, IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import type { Aspect, Choice } from '@zwerm/domain/voting-method';
import type { Receipt } from '../../log/domain/receipt.js';
import type { BallotFault } from './ballot-method.js';

/** What one person says about one aspect of one idea. */
export interface Vote {
  readonly personId: PersonId;
  readonly ideaId: IdeaId;
  readonly aspect: Aspect;
  /** Null takes the vote back. */
  readonly choice: Choice | null;
  /** Only in imports: when it was cast. The database's clock decides when left out. */
  readonly recordedAt?: Date;
  /** Under which version of the rules it was meant; not asked when left out. */
  readonly rulesVersion?: number | undefined;
}

/** Why a vote was not taken. */
export type Refusal =
  | 'idea-unknown'
  | 'round-busy'
  | 'round-not-open'
  | 'round-closed'
  | 'rules-changed'
  | 'not-on-roll'
  | 'idea-not-votable'
  | 'own-idea'
  | 'own-unit'
  | 'idea-merged'
  | 'aspect-unknown'
  | 'choice-not-on-scale'
  | 'no-vote-to-withdraw'
  | 'recorded-in-future'
  /** Only the rest of the ballot can tell: the vote must go with it. */
  | 'judged-whole'
  | BallotFault;

/** A vote that stands: `unchanged` when the ballot said so already. */
export interface Standing {
  readonly verdict: 'accepted' | 'unchanged';
  readonly challengeId: ChallengeId;
  readonly roundId: RoundId;
  /** Revision of the ballot, counted from 1. */
  readonly revision: number;
  readonly castAt: Date;
  /** Of a change just made. */
  readonly receipt?: Receipt;
}

/** A vote that was not taken; of which challenge is unknown when the idea is. */
export interface Refused {
  readonly verdict: Refusal;
  readonly challengeId: ChallengeId | null;
  /** The idea to which votes on this one now belong. */
  readonly mergedInto?: IdeaId | undefined;
}

/** What became of a vote. */
export type Settlement = Standing | Refused;

export const stands = (settlement: Settlement): settlement is Standing =>
  settlement.verdict === 'accepted' || settlement.verdict === 'unchanged';
