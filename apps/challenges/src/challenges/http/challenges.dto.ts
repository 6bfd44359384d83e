import { ApiProperty, ApiSchema, PartialType } from '@nestjs/swagger';
import { audienceLimits } from '@zwerm/domain/audience';
import { languages, type Language } from '@zwerm/domain/language';
import { datedPhases, phases, type DatedPhase, type Phase } from '@zwerm/domain/phase';
import {
  resultsVisibilities,
  votingMethods,
  type ResultsVisibility,
  type VotingMethod,
} from '@zwerm/domain/voting-method';
import {
  BooleanField,
  DateTimeField,
  IntField,
  ObjectField,
  ObjectListField,
  OneOfField,
  OneOfListField,
  TextField,
  TextListField,
  UuidField,
  UuidListField,
} from '@zwerm/platform/http/fields';
import { PageQuery } from '@zwerm/platform/http/page-query';
import { VotingRulesBody } from '@zwerm/platform/http/voting-rules-body';
import { challengeLimits as limits } from '../domain/challenge-fields.js';

@ApiSchema({ name: 'PhaseWindow' })
export class PhaseWindowBody {
  @OneOfField(datedPhases)
  phase!: DatedPhase;

  @DateTimeField({ description: 'inclusive' })
  startsAt!: string;

  @DateTimeField({ description: 'exclusive; the next phase starts here' })
  endsAt!: string;
}

@ApiSchema({ name: 'Audience' })
export class AudienceBody {
  @BooleanField({ description: 'every employee; never partners and customers' })
  everyone!: boolean;

  @UuidListField({
    max: audienceLimits.groups,
    description: 'members of these groups and organisation units',
  })
  groupIds!: string[];

  @UuidListField({ max: audienceLimits.people, description: 'these people by name' })
  personIds!: string[];
}

/** What a challenge may leave out gets its usual value. */
export class NewChallengeBody {
  @UuidField()
  domainId!: string;

  @TextField(limits.title)
  title!: string;

  @TextField(limits.question)
  question!: string;

  @TextField({ ...limits.context, optional: true, description: 'why leadership asks this now' })
  context?: string;

  @OneOfField(languages)
  language!: Language;

  @TextListField({ ...limits.criteria, optional: true })
  criteria?: string[];

  @UuidField({ optional: true, description: 'the leader who promises the answer; the caller when left out' })
  sponsorId?: string;

  @ObjectField(() => AudienceBody, { optional: true, description: 'every employee when left out' })
  audience?: AudienceBody;

  @OneOfField(votingMethods)
  method!: VotingMethod;

  @OneOfField(resultsVisibilities, { optional: true, description: 'after-close when left out' })
  results?: ResultsVisibility;

  @ObjectField(() => VotingRulesBody, { optional: true, description: 'the options of its method' })
  rules?: VotingRulesBody;

  @IntField({
    ...limits.topCount,
    optional: true,
    description: 'how many ideas are asked for; 10 when left out',
  })
  topCount?: number;

  @DateTimeField({ optional: true, nullable: true, description: 'when leadership promises its answer' })
  promisedBy?: string | null;

  @ObjectListField(() => PhaseWindowBody, {
    ...limits.phases,
    description: 'the dated phases in order, each starting when the one before ends; voting is needed',
  })
  phases!: PhaseWindowBody[];
}

// Left out is allowed, null is not: the option keeps null from slipping past the checks.
export class ChallengeChangesBody extends PartialType(NewChallengeBody, { skipNullProperties: false }) {}

export class ChallengeTransitionBody {
  @OneOfField(phases)
  to!: Phase;

  @TextField({ ...limits.reason, optional: true, description: 'needed to cancel' })
  reason?: string;
}

export class ChallengeListQuery extends PageQuery {
  @OneOfField(phases, { optional: true })
  phase?: Phase;

  @UuidField({ optional: true })
  domainId?: string;
}

@ApiSchema({ name: 'Challenge' })
export class ChallengeBody {
  @UuidField()
  id!: string;

  @UuidField()
  domainId!: string;

  @TextField(limits.title)
  title!: string;

  @TextField(limits.question)
  question!: string;

  @TextField(limits.context)
  context!: string;

  @OneOfField(languages)
  language!: Language;

  @TextListField(limits.criteria)
  criteria!: string[];

  @UuidField()
  sponsorId!: string;

  @ObjectField(() => AudienceBody, {
    description: 'whole to who manages the challenge; to others only what of it they belong to',
  })
  audience!: AudienceBody;

  @OneOfField(votingMethods)
  method!: VotingMethod;

  @OneOfField(resultsVisibilities)
  results!: ResultsVisibility;

  @ObjectField(() => VotingRulesBody)
  rules!: VotingRulesBody;

  @IntField(limits.topCount)
  topCount!: number;

  @DateTimeField({ nullable: true })
  promisedBy!: string | null;

  @OneOfField(phases)
  phase!: Phase;

  @ObjectListField(() => PhaseWindowBody, limits.phases)
  phases!: PhaseWindowBody[];

  @DateTimeField()
  createdAt!: string;

  @IntField({ min: 1, max: 2 ** 31 - 1 })
  version!: number;

  @OneOfListField(phases, { max: 2, description: 'where the caller may move it now' })
  allowedTransitions!: Phase[];
}

@ApiSchema({ name: 'ChallengePage' })
export class ChallengePageBody {
  @ApiProperty({ type: [ChallengeBody] })
  items!: ChallengeBody[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
