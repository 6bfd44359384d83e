import { bradleyTerry, type Win } from '../choice/bradley-terry.js';
import { sigmoid } from '../logistic.js';
import { publishedValue } from '../posterior-ranking.js';
import { namedIdeas, type ProfileBallot } from './profile.js';

/** Of the prior on the logit scale, as `zwerm tally` has it. */
const variance = 1;
/** 90 % of a normal distribution lies within so many standard deviations. */
const standardDeviations = 1.6449;

/** How an idea did against the others it was put beside. */
export interface Strength {
  readonly ideaId: string;
  /** Chance that it is preferred to an idea of average strength, with its 90 % interval; shares of 1. */
  readonly chance: number;
  readonly low: number;
  readonly high: number;
  readonly wins: number;
  readonly losses: number;
  readonly equals: number;
}

/** What a round of pairs decides by Bradley and Terry's model. */
export interface PairwiseOutcome {
  readonly rule: 'bradley-terry';
  readonly ruleVersion: 'bradley-terry/2';
  /** Strongest first, then by id. */
  readonly strengths: readonly Strength[];
}

interface Meeting {
  readonly ideaId: string;
  readonly otherId: string;
  /** 2, 1 or 0 for won, equal or lost. */
  readonly points: number;
  readonly count: number;
}

/**
 * Strengths by Bradley and Terry (1952) under a standard normal prior, an equal counting as half a win for either; the
 * interval is that of the curvature at the maximum (Laplace). A pure function of the set of ballots.
 */
export function pairwiseOutcome(ballots: readonly ProfileBallot[]): PairwiseOutcome {
  const ideaIds = namedIdeas(ballots);
  const meetings = ballots.flatMap(meetingsOf);
  // Twice of everything, so that half a win is a whole number; the prior weighs twice as much too.
  const wins = meetings.flatMap(({ ideaId, otherId, points, count }): Win[] => [
    ...Array<Win>(points * count).fill({ winner: ideaId, loser: otherId }),
    ...Array<Win>((2 - points) * count).fill({ winner: otherId, loser: ideaId }),
  ]);
  const theta = bradleyTerry(ideaIds, wins, variance / 2);
  const strengths = ideaIds.map((ideaId) => strengthOf(ideaId, meetings, theta));
  strengths.sort((one, other) => other.chance - one.chance || (one.ideaId < other.ideaId ? -1 : 1));
  return { rule: 'bradley-terry', ruleVersion: 'bradley-terry/2', strengths };
}

const pointsOf: Readonly<Record<string, number>> = { first: 2, equal: 1, second: 0 };

const meetingsOf = ({ count, marks }: ProfileBallot): Meeting[] =>
  marks.map(([ideaId, otherId, choice]) => ({ ideaId, otherId, points: pointsOf[choice] ?? 1, count }));

function strengthOf(
  ideaId: string,
  meetings: readonly Meeting[],
  theta: ReadonlyMap<string, number>,
): Strength {
  const own = theta.get(ideaId) ?? 0;
  const counted = { wins: 0, losses: 0, equals: 0 };
  let bend = 1 / variance;
  for (const { ideaId: one, otherId: other, points, count } of meetings) {
    if (one !== ideaId && other !== ideaId) continue;
    const chance = sigmoid(own - (theta.get(one === ideaId ? other : one) ?? 0));
    bend += count * chance * (1 - chance);
    const result = one === ideaId ? points : 2 - points;
    counted[result === 2 ? 'wins' : result === 1 ? 'equals' : 'losses'] += count;
  }
  const spread = standardDeviations / Math.sqrt(bend);
  const [chance, low, high] = [own, own - spread, own + spread].map((value) =>
    publishedValue(sigmoid(value)),
  );
  return { ideaId, chance: chance ?? 0, low: low ?? 0, high: high ?? 0, ...counted };
}
