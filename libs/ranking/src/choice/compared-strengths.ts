import type { ComparedStrength } from '../logit-normal-posterior.js';
import { settledStrengths, type Win } from './bradley-terry.js';
import { meetingsOf, type Meetings } from './meetings.js';
import { strengthVariances } from './strength-variances.js';

/** Strengths spread by about 1.4 logits before anybody compared; and after, where too few ideas were. */
const STARTING_VARIANCE = 2;
const SMALLEST_VARIANCE = 0.05;
const FEWEST_COMPARED = 10;
/** So often the spread of strengths is learned from the strengths; a dozen times leaves it some per cent from its end. */
const STEPS = 12;

/** What comparisons say of every idea. */
export interface ComparedStrengths {
  /** How much strengths differ: the variance of one that nobody compared, whose strength is 0. */
  readonly spread: number;
  readonly byIdea: ReadonlyMap<string, Required<ComparedStrength>>;
}

/** Strengths by their place, what is not known of each, and how much strengths differ at all. */
export interface SpreadStrengths {
  readonly theta: Float64Array;
  readonly variances: Float64Array;
  readonly spread: number;
}

/**
 * What comparisons say of every idea, also of those that nobody compared: its strength by Bradley and Terry, and how
 * unsure that is. How much strengths differ is learned from the choices (empirical Bayes, by expectation and
 * maximisation): a spread taken for granted would leave ideas that nobody compared too free, or too bound. A pure
 * function of the set of choices. Undefined where there are none.
 *
 * @throws RangeError when a choice names an unknown idea
 */
export function comparedStrengths(
  ideaIds: readonly string[],
  wins: readonly Win[],
): ComparedStrengths | undefined {
  if (wins.length === 0) return undefined;
  const sorted = [...new Set(ideaIds)].sort();
  const { theta, variances, spread } = spreadStrengths(meetingsOf(sorted, wins));
  const said = sorted.map((ideaId, place) => {
    const known = { strength: theta[place] ?? 0, strengthVariance: variances[place] ?? spread };
    return [ideaId, known] as const;
  });
  return { spread, byIdea: new Map(said) };
}

/** The same by place: of items that met, and of those that met nobody. */
export function spreadStrengths(meetings: Meetings): SpreadStrengths {
  let fitted = fit(meetings, STARTING_VARIANCE);
  const compared = [...fitted.theta.keys()].filter(
    (place) => (meetings.starts[place + 1] ?? 0) > (meetings.starts[place] ?? 0),
  );
  if (compared.length < FEWEST_COMPARED) return fitted;
  for (let step = 0; step < STEPS; step += 1) {
    const { theta, variances } = fitted;
    const squares = compared.reduce(
      (sum, place) => sum + (theta[place] ?? 0) ** 2 + (variances[place] ?? 0),
      0,
    );
    fitted = fit(meetings, Math.max(SMALLEST_VARIANCE, squares / compared.length), theta);
  }
  return fitted;
}

function fit(meetings: Meetings, spread: number, start?: Float64Array): SpreadStrengths {
  const theta = settledStrengths(meetings, spread, start);
  return { theta, variances: strengthVariances(meetings, theta, spread), spread };
}
