import type { Audience, AudienceCandidate } from '@zwerm/domain/audience';
import { seesAnnounced, type ChallengeSteering } from '@zwerm/domain/challenge-steering';
import type { ChallengeId, DomainId, IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import type { Phase } from '@zwerm/domain/phase';
import type { ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import type { VotingRules } from '@zwerm/domain/voting-rules';

/** What was published about a challenge. */
export interface ChallengeFacts {
  readonly id: ChallengeId;
  /** Null when it was announced before domains were kept. */
  readonly domainId: DomainId | null;
  readonly title: string;
  readonly question: string;
  readonly sponsorId: PersonId;
  readonly audience: Audience;
  readonly topCount: number;
  readonly promisedBy: string | null;
  readonly phase: Phase;
}

/** Part of a roll: ids of units, `no-unit` or `external`, and how many people those are. */
export interface RollStratum {
  readonly members: readonly string[];
  readonly people: number;
}

/** A round of a challenge; times ISO 8601 UTC. */
export interface RoundFacts {
  readonly id: RoundId;
  readonly number: number;
  /** Those on the ballot; undefined when all of the challenge are. */
  readonly ideaIds: ReadonlySet<IdeaId> | undefined;
  /** Other rules were needed: another round took its place, and its ballots decide nothing. */
  readonly isReplaced: boolean;
  readonly method: VotingMethod;
  readonly results: ResultsVisibility;
  readonly rules: VotingRules;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closedAt: string | null;
  /** Parts of the roll as it opened; none when it is not divided. */
  readonly strata: readonly RollStratum[];
  /** People on the roll: at the close once it closed, at the opening before. */
  readonly eligible: number;
}

/** A person as far as rankings care about who looks. */
export type Viewer = AudienceCandidate & ChallengeSteering;

export const maySee = (viewer: Viewer, challenge: ChallengeFacts): boolean =>
  seesAnnounced(viewer, challenge);

/** So few people cannot be hidden in a total: who knows how the others voted knows how the last one did. */
const fewestInSecret = 5;

/** Whether a secret round had too few voters for any result of it to be shown, ever. */
export const isTooSmallForSecrecy = ({ rules }: Pick<RoundFacts, 'rules'>, participants: number): boolean =>
  rules.secrecy === 'secret' && participants < fewestInSecret;

/** Until the round has closed, not until its window ends: nobody at all sees results of votes still being cast. */
export const areResultsHidden = (round: RoundFacts): boolean =>
  round.results === 'after-close' && round.closedAt === null;
