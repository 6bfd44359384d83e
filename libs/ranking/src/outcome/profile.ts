/** A mark of a ballot: the idea, the other idea of a pair (else empty), and the choice on the scale of the round. */
export type ProfileMark = readonly [ideaId: string, aspect: string, choice: string];

/** Equal ballots of a round, and how many people cast them. */
export interface ProfileBallot {
  readonly count: number;
  readonly marks: readonly ProfileMark[];
}

/** The ids that any ballot names, in order; nothing but ballots decides who takes part. */
export function namedIdeas(ballots: readonly ProfileBallot[]): string[] {
  const ids = ballots.flatMap(({ marks }) => marks.flatMap(([ideaId, aspect]) => [ideaId, aspect]));
  return [...new Set(ids.filter((id) => id !== ''))].sort();
}
