import type { VotingRules } from '@zwerm/domain/voting-rules';
import type { BallotFault } from './ballot-method.js';
import type { Mark } from './mark.js';

/** Whether a ballot names as many ideas as its round allows and asks for. */
export function faultInExtent(
  marks: readonly Mark[],
  { most, fewest }: Pick<VotingRules, 'most' | 'fewest'>,
): BallotFault | undefined {
  if (most !== null && marks.length > most) return 'too-many-choices';
  return fewest !== null && marks.length > 0 && marks.length < fewest ? 'too-few-choices' : undefined;
}

export const hasExtent = ({ most, fewest }: VotingRules): boolean => most !== null || fewest !== null;
