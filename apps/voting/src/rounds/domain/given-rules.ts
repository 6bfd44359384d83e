import type { ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import { faultIn, type GivenRules } from '@zwerm/domain/voting-rules';
import { RecordedTimeInvalid, RulesInvalid } from './round.errors.js';

/** Rules as an organiser gives them: what is left out gets the usual value of the method. */
export interface GivenRoundRules {
  readonly method: VotingMethod;
  readonly results: ResultsVisibility;
  readonly rules: GivenRules;
}

/** @throws RulesInvalid when no round can be held by them */
export function requirePossible({ method, results, rules }: GivenRoundRules): void {
  const fault = faultIn(method, rules);
  if (fault) throw new RulesInvalid(`/rules/${fault.name}`, fault.detail);
  if (rules.secrecy === 'secret' && results === 'live')
    throw new RulesInvalid('/results', 'a secret round shows nothing before it has closed');
}

/**
 * When a later round opens and closes: a beginning that is left out or past is now.
 * @throws RecordedTimeInvalid when it would close before it opens, or in the past
 */
export function possibleDates(
  { opensAt, closesAt }: { opensAt?: Date | undefined; closesAt: Date },
  now: Date,
): { opensAt: Date; closesAt: Date } {
  const begins = opensAt && opensAt > now ? opensAt : now;
  if (closesAt <= begins) throw new RecordedTimeInvalid('a round closes after it opens, and not in the past');
  return { opensAt: begins, closesAt };
}
