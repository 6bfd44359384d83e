import type { Round } from '../../api/types.js';
import type { Mark } from './ballot-saver.js';

/** What one mark costs of the budget of its round. */
export function costOf({ ideaId, value }: Pick<Mark, 'ideaId' | 'value'>, { method, costs }: Round): number {
  if (method === 'quadratic') return Number(value) ** 2;
  if (method === 'budget') return costs.find((one) => one.ideaId === ideaId)?.cost ?? 0;
  return Number(value);
}

/** What is left of the budget; null where there is none. */
export function leftOf(marks: readonly Mark[], round: Round): number | null {
  const { budget } = round.rules;
  return budget === null ? null : budget - marks.reduce((sum, mark) => sum + costOf(mark, round), 0);
}
