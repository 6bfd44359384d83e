import type { Idea, Round } from '../../api/types.js';
import type { MarksBallot } from './use-marks.js';

/** What every control of a ballot works on. */
export interface ControlProps {
  readonly idea: Idea;
  readonly round: Round;
  readonly ballot: MarksBallot;
}
