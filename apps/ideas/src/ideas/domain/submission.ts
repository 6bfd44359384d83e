import type { Phase } from '@zwerm/domain/phase';
import type { Challenge } from '../../challenges/domain/challenge.js';
import { ideaPhases } from './idea.js';
import { SubmissionsClosed } from './idea.errors.js';

/** How an idea comes in, beside its text. Only imports and seeds know more than `isDraft`. */
export interface Submission {
  readonly isDraft?: boolean | undefined;
  /** When it was submitted elsewhere, ISO 8601: the plan of the challenge decides, not its phase of today. */
  readonly submittedAt?: string | undefined;
  /** For conversations in which people wrote and voted in the same weeks. */
  readonly duringVoting?: boolean | undefined;
}

/** @throws SubmissionsClosed */
export function checkSubmission(challenge: Challenge, submission: Submission, now: Date): void {
  const { isDraft = false, submittedAt, duringVoting = false } = submission;
  const phases: readonly Phase[] = [
    ...(isDraft ? ideaPhases.prepare : ideaPhases.submit),
    ...(duringVoting ? (['voting'] as const) : []),
  ];
  const isOpen =
    submittedAt === undefined
      ? challenge.isIn(phases, now)
      : Date.parse(submittedAt) <= now.getTime() && challenge.hadPhaseAt(phases, new Date(submittedAt));
  if (!isOpen) throw new SubmissionsClosed();
}
