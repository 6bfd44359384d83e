import type { Phase, PhaseWindow } from '@zwerm/domain/phase';

/**
 * The one transition table: which phases may follow a phase, in the order in which they are tried. A dated phase
 * that a challenge does not have is skipped; every challenge passes `review`, because no decision comes by itself.
 */
const transitions: Readonly<Record<Phase, readonly Phase[]>> = {
  draft: ['announced', 'cancelled'],
  announced: ['ideation', 'discussion', 'voting', 'cancelled'],
  ideation: ['discussion', 'voting', 'cancelled'],
  discussion: ['voting', 'cancelled'],
  voting: ['review', 'cancelled'],
  review: ['decided', 'cancelled'],
  decided: ['closed', 'cancelled'],
  closed: [],
  cancelled: [],
};

const skippable: readonly Phase[] = ['ideation', 'discussion'];

/** The phase that follows in the course of things; undefined at the end of it. */
export const onwardFrom = (phase: Phase, windows: readonly PhaseWindow[]): Phase | undefined =>
  transitions[phase].find(
    (to) => to !== 'cancelled' && (!skippable.includes(to) || windows.some((window) => window.phase === to)),
  );

/** Where a challenge with these windows may go from a phase: onward, or out. */
export function transitionsFrom(phase: Phase, windows: readonly PhaseWindow[]): Phase[] {
  const onward = onwardFrom(phase, windows);
  return transitions[phase].filter((to) => to === onward || to === 'cancelled');
}

/** True from the moment voting opens: from then on the rules that people vote under are fixed. */
export const votingHasBegun = (phase: Phase): boolean =>
  ['voting', 'review', 'decided', 'closed'].includes(phase);

/** True when nothing more happens to a challenge that a person could still prepare for. */
export const isOver = (phase: Phase): boolean => ['decided', 'closed', 'cancelled'].includes(phase);
