import { randomUUID } from 'node:crypto';
import { challengePhaseChanged, challengePublished } from '@zwerm/contracts/events/challenge-events';
import { everyEmployee, type Audience } from '@zwerm/domain/audience';
import type { Phase, PhaseWindow } from '@zwerm/domain/phase';
import { eventOf } from '@zwerm/testing/event-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import type { ServiceUnderTest } from '@zwerm/testing/service-harness';

/** Ideation, discussion, voting and review, a week each, from 1 November 2026. */
export const fullPlan: PhaseWindow[] = [
  { phase: 'ideation', startsAt: '2026-11-01T08:00:00.000Z', endsAt: '2026-11-08T08:00:00.000Z' },
  { phase: 'discussion', startsAt: '2026-11-08T08:00:00.000Z', endsAt: '2026-11-15T08:00:00.000Z' },
  { phase: 'voting', startsAt: '2026-11-15T08:00:00.000Z', endsAt: '2026-11-22T08:00:00.000Z' },
  { phase: 'review', startsAt: '2026-11-22T08:00:00.000Z', endsAt: '2026-11-29T08:00:00.000Z' },
];

/** A moment inside each phase of `fullPlan`. */
export const during = {
  announced: '2026-10-20T10:00:00.000Z',
  ideation: '2026-11-03T10:00:00.000Z',
  discussion: '2026-11-10T10:00:00.000Z',
  voting: '2026-11-17T10:00:00.000Z',
  review: '2026-11-24T10:00:00.000Z',
} as const satisfies Partial<Record<Phase, string>>;

interface KnownChallenge {
  readonly phase?: Phase;
  readonly audience?: Audience;
  readonly sponsorId?: string;
}

/** Lets the service hear of a challenge; in ideation unless told otherwise. */
export async function hearOfChallenge(
  service: ServiceUnderTest,
  known: KnownChallenge = {},
): Promise<string> {
  const { phase = 'ideation', audience = everyEmployee, sponsorId = randomUUID() } = known;
  const challengeId = randomUUID();
  const facts = { challengeId, audience, sponsorId, phases: fullPlan };
  await service.wire.deliver(eventOf(challengePublished, facts, 2, challengeId));
  await hearOfPhase(service, challengeId, phase, 3);
  return challengeId;
}

export const hearOfPhase = (
  service: ServiceUnderTest,
  id: string,
  to: Phase,
  version: number,
): Promise<void> =>
  service.wire.deliver(eventOf(challengePhaseChanged, { challengeId: id, to }, version, id));

/** Moves challenge and clock together, as time would. */
export async function goTo(
  service: ServiceUnderTest,
  id: string,
  phase: keyof typeof during,
  version: number,
): Promise<void> {
  await stopDatabaseClock(service.database, 'ideas', during[phase]);
  await hearOfPhase(service, id, phase, version);
}

export const anIdea = {
  body: 'Een tweede paar ogen bij elke schakelhandeling.\nZo ziet altijd iemand een vergissing voordat zij pijn doet.',
} as const;
