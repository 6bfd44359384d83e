import { phases, type DatedPhase, type Phase, type PhaseWindow } from '@zwerm/domain/phase';
import { InvalidChallenge, RulesFrozen } from './challenge.errors.js';

/** The dated phases of a challenge: in order, each starting where the one before ends. */
export type PhasePlan = readonly PhaseWindow[];

const positionOf = (phase: Phase): number => phases.indexOf(phase);
const timeOf = (moment: string): number => Date.parse(moment);
const isoOf = (moment: string): string => new Date(moment).toISOString();

export const windowOf = (plan: PhasePlan, phase: Phase): PhaseWindow | undefined =>
  plan.find((window) => window.phase === phase);

/**
 * Checks a plan and writes its moments in UTC.
 * @throws InvalidChallenge when phases are out of order, overlap, leave a gap, end before they start, or lack voting
 */
export function checkedPlan(windows: readonly PhaseWindow[]): PhaseWindow[] {
  const plan = windows.map(({ phase, startsAt, endsAt }) => ({
    phase,
    startsAt: isoOf(startsAt),
    endsAt: isoOf(endsAt),
  }));
  plan.forEach((window, index) => {
    if (timeOf(window.endsAt) <= timeOf(window.startsAt))
      throw new InvalidChallenge(`/phases/${index}/endsAt`, `${window.phase} must end after it starts`);
    const before = plan[index - 1];
    if (!before) return;
    if (positionOf(window.phase) <= positionOf(before.phase))
      throw new InvalidChallenge(
        `/phases/${index}/phase`,
        `${window.phase} cannot come after ${before.phase}`,
      );
    if (window.startsAt !== before.endsAt)
      throw new InvalidChallenge(
        `/phases/${index}/startsAt`,
        `${window.phase} must start when ${before.phase} ends`,
      );
  });
  if (!windowOf(plan, 'voting')) throw new InvalidChallenge('/phases', 'a challenge needs a voting phase');
  return plan;
}

/** When a challenge leaves a phase by itself; null when only a person moves it on. */
export function leavesByItselfAt(plan: PhasePlan, phase: Phase): string | null {
  if (phase === 'announced') return plan[0]?.startsAt ?? null;
  if (phase === 'review') return null;
  return windowOf(plan, phase)?.endsAt ?? null;
}

/**
 * The plan after a person asked for other dates. What has begun keeps its beginning, what is over keeps its end,
 * and voting keeps both once it runs; every moment that changes must lie ahead.
 * @throws InvalidChallenge | RulesFrozen
 */
export function revisedPlan(
  old: PhasePlan,
  windows: readonly PhaseWindow[],
  phase: Phase,
  now: Date,
): PhaseWindow[] {
  const plan = checkedPlan(windows);
  if (phase === 'draft') return plan;
  const begun = (candidate: PhaseWindow): boolean => positionOf(candidate.phase) <= positionOf(phase);
  if (signature(plan.filter(begun), phase) !== signature(old.filter(begun), phase))
    throw new RulesFrozen('phases that have begun keep their dates');
  plan.forEach((window, index) => {
    for (const edge of ['startsAt', 'endsAt'] as const) {
      const isUnchanged = windowOf(old, window.phase)?.[edge] === window[edge];
      if (!isUnchanged && timeOf(window[edge]) <= now.getTime())
        throw new InvalidChallenge(`/phases/${index}/${edge}`, 'a changed date must lie ahead');
    }
  });
  return plan;
}

/** What of the begun phases may not change: all but the end of the one that runs, unless that is voting. */
function signature(begun: PhasePlan, current: Phase): string {
  const mayEndElsewhere = (phase: DatedPhase): boolean => phase === current && phase !== 'voting';
  return JSON.stringify(
    begun.map(({ phase, startsAt, endsAt }) => [phase, startsAt, mayEndElsewhere(phase) ? '' : endsAt]),
  );
}

/**
 * The plan when a challenge leaves a phase at this moment: leaving early makes now the real boundary, leaving on
 * time or late changes nothing.
 * @returns the same array when nothing changed
 */
export function planAfterLeaving(plan: PhasePlan, from: Phase, to: Phase, now: Date): PhasePlan {
  const planned = leavesByItselfAt(plan, from);
  if (planned === null || to === 'cancelled' || timeOf(planned) <= now.getTime()) return plan;
  // A phase that is left in the millisecond in which it began still ends after its start.
  const start = windowOf(plan, from)?.startsAt;
  const boundary = new Date(Math.max(now.getTime(), start ? timeOf(start) + 1 : 0)).toISOString();
  return plan.map((window) => {
    if (window.phase === from) return { ...window, endsAt: boundary };
    return window.phase === to ? { ...window, startsAt: boundary } : window;
  });
}
