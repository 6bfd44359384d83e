import { aspectPattern, choicePattern } from '@zwerm/domain/voting-method';
import { longestServedToken, mostRulesVersion, type CastInput } from './ballots.dto.js';

const choice = new RegExp(choicePattern);
const aspect = new RegExp(aspectPattern);

/** What of a vote is looked at here; a vote that says anything else goes through all checks. */
const holds: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['value', (value) => typeof value === 'string' && choice.test(value)],
  ['aspect', (value) => typeof value === 'string' && aspect.test(value)],
  [
    'rulesVersion',
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostRulesVersion,
  ],
  [
    'servedToken',
    (value) => typeof value === 'string' && value.length <= longestServedToken && /\S/.test(value),
  ],
]);

/**
 * Whether a body is a vote as our own pages send it: then the checks of `CastInput` accept it, and change nothing
 * about it. Others they may accept too; they alone say what is wrong.
 */
export function isPlainCast(body: unknown): body is CastInput {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'value')) return false;
  return Object.entries(body).every(([name, value]) => holds.get(name)?.(value) ?? false);
}
