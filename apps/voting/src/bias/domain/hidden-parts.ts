import type { Round } from '../../rounds/domain/round.js';

/** What of a report nobody may know yet. */
export interface Hidden {
  /** Of a secret round anything: also how ideas were seen follows the people who vote. */
  readonly everything: boolean;
  /** What was voted, as long as results are hidden. */
  readonly votes: boolean;
}

export function hiddenIn({ state, results, rules }: Pick<Round, 'state' | 'results' | 'rules'>): Hidden {
  const isRunning = state !== 'closed';
  const everything = isRunning && rules.secrecy === 'secret';
  return { everything, votes: everything || (isRunning && results !== 'live') };
}
