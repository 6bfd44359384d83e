/** The phases of a challenge in their order, and the way out. */
export const phases = [
  'draft',
  'announced',
  'ideation',
  'discussion',
  'voting',
  'review',
  'decided',
  'closed',
  'cancelled',
] as const;
export type Phase = (typeof phases)[number];

/** The phases that have dates and open and close by themselves. */
export const datedPhases = ['ideation', 'discussion', 'voting', 'review'] as const satisfies readonly Phase[];
export type DatedPhase = (typeof datedPhases)[number];

/** One phase of a challenge with its window; both ends ISO 8601 UTC, the end is exclusive. */
export interface PhaseWindow {
  readonly phase: DatedPhase;
  readonly startsAt: string;
  readonly endsAt: string;
}
