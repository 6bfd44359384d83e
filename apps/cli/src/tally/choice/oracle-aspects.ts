import { differenceOf } from '../difference.js';
import type { OracleCheck } from '../oracle-check.js';
import type { ChoiceOptions } from './choice-format.js';
import { tallyChoice } from './tally-choice.js';

/** Aspect → what was computed, what was expected, and within what numbers are equal; without it 1e-5. */
export type Aspects = Record<string, readonly [computed: unknown, expected: unknown, tolerance?: number]>;

export const inOrder: ChoiceOptions = { ties: { policy: 'candidate-order', seed: 'zwerm' } };
export const byLot: ChoiceOptions = { ties: { policy: 'lot', seed: 'zwerm' } };

/** The result of `zwerm tally`, as the caller knows it to be. */
export async function resultOf<Result>(location: string, method: string, options = inOrder): Promise<Result> {
  return (await tallyChoice(location, method, options))?.result as Result;
}

const USUAL_TOLERANCE = 1e-5;

/** One check per aspect. */
export function checksOf(name: string, aspects: Aspects): OracleCheck[] {
  return Object.entries(aspects).map(([aspect, [computed, expected, tolerance = USUAL_TOLERANCE]]) => {
    const difference = differenceOf(computed, expected, tolerance);
    return { name: `${name}: ${aspect}`, ok: difference === undefined, message: difference ?? 'agrees' };
  });
}
