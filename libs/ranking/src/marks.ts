import type { VotingMethod } from '@zwerm/domain/voting-method';
import type { VotingRules } from '@zwerm/domain/voting-rules';
import type { PriorParameters, StratumCounts } from './logit-normal-posterior.js';
import {
  publishedValue,
  rankByPosterior,
  type CountedIdea,
  type PosteriorRanking,
} from './posterior-ranking.js';
import { partedIdea, rankByParts } from './strata/parts-ranking.js';

/** Methods whose votes say of each idea how much of what it could get it got. */
export type MarkedMethod = Exclude<VotingMethod, 'agree-disagree-pass' | 'support'>;

/** What the votes on one idea add up to; all of it whole numbers. */
export interface MarkedIdea {
  readonly ideaId: string;
  /** Who consents, objects and abstains. */
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  /** Who approves of it or would pay for it. */
  readonly supporters: number;
  /** Votes that gave it a number, and what these add up to; a pair gives 2, 1 or 0. */
  readonly marks: number;
  readonly points: number;
  /** Who approves of it by part of the roll, where it is divided, out of the participants of that part. */
  readonly byPart?: StratumCounts | undefined;
}

/** A round of marks: `participants` people cast at least one vote in it. */
export interface MarkedRound {
  readonly participants: number;
  readonly rules: VotingRules;
  readonly ideas: readonly MarkedIdea[];
  /** People of each part of the roll, where it is divided and the method is counted by part. */
  readonly parts?: readonly number[] | undefined;
}

type Counter = (idea: MarkedIdea, round: MarkedRound) => { agree: number; n: number };

const supported: Counter = ({ supporters }, { participants }) => ({ agree: supporters, n: participants });
const sharedOut =
  (mostOf: (rules: VotingRules) => number): Counter =>
  ({ points }, { participants, rules }) => ({ agree: points / mostOf(rules), n: participants });

const counters: Readonly<Record<MarkedMethod, Counter>> = {
  approval: supported,
  budget: supported,
  consent: ({ agree, disagree }) => ({ agree, n: agree + disagree }),
  // How far between the lowest and the highest score, over people who scored all criteria.
  score({ points, marks }, { rules }) {
    const n = Math.ceil(marks / Math.max(1, rules.criteria.length));
    return { agree: marks === 0 ? 0 : ((points - marks) / (((rules.top ?? 2) - 1) * marks)) * n, n };
  },
  dots: sharedOut(({ top, budget }) => top ?? budget ?? 1),
  quadratic: sharedOut(({ budget }) => Math.floor(Math.sqrt(budget ?? 1))),
  // First place is all, the last place that counts is 1 / places, and no place is nothing.
  ranked({ points, marks }, { participants, rules }) {
    const places = rules.most ?? 1;
    return { agree: ((places + 1) * marks - points) / places, n: participants };
  },
  pairwise: ({ points, marks }) => ({ agree: points / 2, n: marks }),
};

/** Whether an idea is counted out of everybody who took part, also of those who did not name it. */
export const isOutOfParticipants = (method: VotingMethod): boolean =>
  !['agree-disagree-pass', 'consent', 'score', 'pairwise'].includes(method);

/**
 * Ranks ideas by the mean share of what each could get: agree = Σ shares, n = people (pairs: comparisons). A share
 * between nothing and all varies at most as much as a yes or no of the same mean, so the interval of a yes or no is
 * wide enough for it (Bhatia and Davis 2000, "A Better Bound on the Variance"); it is never too narrow.
 *
 * @param frozen use this prior instead of learning it from the round
 * @throws RangeError when an idea got more than the rules let it get
 */
export function rankMarks(
  method: MarkedMethod,
  round: MarkedRound,
  frozen?: PriorParameters,
): PosteriorRanking {
  const counter = counters[method];
  const counted = round.ideas.map((idea): CountedIdea => {
    const { agree, n } = counter(idea, round);
    const { ideaId, disagree, pass, marks, points } = idea;
    const line = { ideaId, agree: publishedValue(agree), disagree, pass, n };
    return marks > 0 ? { ...line, points } : line;
  });
  const { parts, ideas } = round;
  if (!parts) return rankByPosterior(counted, frozen);
  const parted = counted.map((line, index) => partedIdea(line, parts.length, ideas[index]?.byPart));
  return rankByParts(parted, parts, frozen);
}
