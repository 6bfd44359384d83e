import { isInAudience, type Audience, type AudienceCandidate } from '@zwerm/domain/audience';
import { managesChallenge, seesAnnounced, type ChallengeSteering } from '@zwerm/domain/challenge-steering';
import type { ChallengeId, DomainId, PersonId } from '@zwerm/domain/id';
import type { Phase, PhaseWindow } from '@zwerm/domain/phase';

/** A person as far as ideas care about who looks. */
export interface Viewer extends AudienceCandidate, ChallengeSteering {
  /** The administrator who looks as this person; nobody when left out. */
  readonly viewedBy?: PersonId;
}

/** This service's copy of a challenge: who may see it, and when it takes ideas. Moments are ISO 8601 UTC. */
export class Challenge {
  /** Null when it was announced before domains were kept. */
  domainId: DomainId | null = null;

  constructor(
    readonly id: ChallengeId,
    readonly sponsorId: PersonId,
    readonly audience: Audience,
    readonly phase: Phase,
    readonly phases: readonly PhaseWindow[],
  ) {}

  isVisibleTo(viewer: Viewer): boolean {
    return seesAnnounced(viewer, this);
  }

  /** To see it as an evaluator is no invitation to take part. */
  isOpenTo(viewer: Viewer): boolean {
    return managesChallenge(viewer, this) || isInAudience(this.audience, viewer);
  }

  /**
   * Whether it is in one of the phases and the window of that phase is still open: the clock decides also in the
   * moment between a date and the news that the phase has changed.
   */
  isIn(phases: readonly Phase[], now: Date): boolean {
    const window = this.windowOf(this.phase);
    return phases.includes(this.phase) && (!window || now.getTime() < Date.parse(window.endsAt));
  }

  /** Whether a phase of the plan covered a moment of the past. */
  hadPhaseAt(phases: readonly Phase[], moment: Date): boolean {
    if (this.phase === 'cancelled') return false;
    return phases.some((phase) => {
      const window = this.windowOf(phase);
      return (
        window !== undefined &&
        Date.parse(window.startsAt) <= moment.getTime() &&
        moment.getTime() < Date.parse(window.endsAt)
      );
    });
  }

  private windowOf(phase: Phase): PhaseWindow | undefined {
    return this.phases.find((window) => window.phase === phase);
  }
}
