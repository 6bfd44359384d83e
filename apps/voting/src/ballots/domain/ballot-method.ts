import type { IdeaId } from '@zwerm/domain/id';
import type { Aspect, Choice, VotingMethod } from '@zwerm/domain/voting-method';
import type { VotingRules } from '@zwerm/domain/voting-rules';
import type { Mark } from './mark.js';

/** What of a whole ballot breaks the rules of its round. */
export type BallotFault =
  | 'budget-exceeded'
  | 'too-many-choices'
  | 'too-few-choices'
  | 'idea-without-cost'
  | 'not-a-pair'
  | 'reason-missing';

/** Why votes on one idea cannot count for another: what each of them says about the rest of its ballot. */
export type MergeFault =
  | 'limited-choices'
  | 'points-are-shared'
  | 'credits-are-squared'
  | 'costs-differ'
  | 'places-are-relative'
  | 'pairs-fall-together'
  | 'consent-is-to-a-text';

/** What a ballot is judged by, beside its marks. */
export interface BallotTerms {
  readonly rules: VotingRules;
  /** What each idea costs, in the unit of the budget. */
  readonly costs: ReadonlyMap<IdeaId, number>;
}

/** What a voting method asks of a ballot. Each method is one file in `methods/`; the ranking of it lives in libs/ranking. */
export interface BallotMethod {
  readonly id: VotingMethod;
  /** The choices a vote may hold under these rules, in the order in which they are offered: finite, and at least one. */
  scaleOf(rules: VotingRules): readonly Choice[];
  /** The aspects a vote may be about; `['']` where an idea is judged as a whole, empty where the ballot itself says. */
  aspectsOf(rules: VotingRules): readonly Aspect[];
  /** Whether one vote can only be judged together with the rest of the ballot. */
  isJudgedWhole(rules: VotingRules): boolean;
  /** @returns what is wrong with the ballot as a whole; a ballot without marks is always right */
  faultOf(marks: readonly Mark[], terms: BallotTerms): BallotFault | undefined;
  /** Why votes on two ideas cannot be brought together under these rules; undefined where they can. */
  mergeFaultOf(rules: VotingRules): MergeFault | undefined;
  /** How much of its budget a ballot spends; null where there is nothing to spend. */
  spentOf(marks: readonly Mark[], terms: BallotTerms): number | null;
}
