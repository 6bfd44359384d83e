import { ApiSchema } from '@nestjs/swagger';
import {
  resultsVisibilities,
  secrecies,
  votingMethods,
  type ResultsVisibility,
  type Secrecy,
  type VotingMethod,
} from '@zwerm/domain/voting-method';
import { votingLimits } from '@zwerm/domain/voting-rules';
import {
  BooleanField,
  DateTimeField,
  IntField,
  IntParameter,
  ObjectField,
  ObjectListField,
  OneOfField,
  TextField,
  TextListField,
  UuidField,
  UuidListField,
} from '@zwerm/platform/http/fields';
import { VotingRulesBody } from '@zwerm/platform/http/voting-rules-body';
import { roundStates, type RoundState } from '../domain/round.js';

const most = Number.MAX_SAFE_INTEGER;

export class OwnProgressDto {
  @IntField({ min: 0, max: most, description: 'ideas on the ballot that the caller has judged' })
  voted!: number;

  @IntField({ min: 0, max: most, description: 'ideas on the ballot' })
  votable!: number;

  @IntField({ min: 0, max: most, nullable: true, description: 'of the budget; null where there is none' })
  spent!: number | null;
}

@ApiSchema({ name: 'JudgeFirst' })
export class JudgeFirstDto {
  @IntField({ min: 0, max: most, description: 'how much the caller has judged, at most what is needed' })
  judged!: number;

  @IntField({ min: 0, max: most, description: 'how much must be judged before results are shown' })
  needed!: number;

  @BooleanField({ description: 'whether that is enough; once it is it stays so' })
  isEnough!: boolean;
}

@ApiSchema({ name: 'RoundRules' })
export class RoundRulesDto {
  @OneOfField(secrecies)
  secrecy!: Secrecy;

  @IntField({ min: 1, max: most, nullable: true, description: 'most ideas one person may name' })
  most!: number | null;

  @IntField({ min: 1, max: most, nullable: true, description: 'fewest ideas a whole ballot names' })
  fewest!: number | null;

  @IntField({ min: 1, max: most, nullable: true, description: 'dots, credits or money one person may spend' })
  budget!: number | null;

  @IntField({ min: 1, max: most, nullable: true, description: 'most dots on one idea, or the highest score' })
  top!: number | null;

  @TextListField({ max: votingLimits.criteria, maxLength: votingLimits.criterion })
  criteria!: string[];

  @IntField({ min: 1, max: 100, nullable: true, description: 'per cent of the roll that must take part' })
  quorumPercent!: number | null;

  @IntField({ min: 1, max: 100, nullable: true, description: 'per cent of the participants an idea needs' })
  requiredPercent!: number | null;

  @IntField({ min: 1, max: most, nullable: true, description: 'most ideas one person is served in a day' })
  shownPerDay!: number | null;

  @BooleanField({ description: 'whether people may vote on ideas they wrote, alone or with others' })
  ownIdeas!: boolean;

  @UuidListField({
    max: votingLimits.juryGroups,
    description: 'groups whose members judge; empty: everybody',
  })
  juryGroupIds!: string[];

  @UuidListField({
    max: votingLimits.juryPeople,
    description: 'people who judge by name; shown to the jury and to those who run the challenge',
  })
  juryPersonIds!: string[];

  @BooleanField({ description: 'whether people may vote on ideas from their own unit' })
  ownUnit!: boolean;
}

export class RoundQuery {
  @IntParameter({
    min: 1,
    max: 1_000,
    optional: true,
    description: 'number of the round; the newest when left out',
  })
  round?: number;
}

export class RulesInput {
  @IntField({ min: 1, max: votingLimits.money, description: 'the version of the rules that these replace' })
  rulesVersion!: number;

  @OneOfField(votingMethods)
  method!: VotingMethod;

  @OneOfField(resultsVisibilities)
  results!: ResultsVisibility;

  @ObjectField(() => VotingRulesBody)
  rules!: VotingRulesBody;
}

export class NewRoundInput {
  @IntField({ min: 2, max: 1_000, description: 'its number: one more than the newest has' })
  number!: number;

  @OneOfField(votingMethods)
  method!: VotingMethod;

  @OneOfField(resultsVisibilities)
  results!: ResultsVisibility;

  @ObjectField(() => VotingRulesBody)
  rules!: VotingRulesBody;

  @DateTimeField({ optional: true, description: 'at once when left out' })
  opensAt?: string;

  @DateTimeField({ description: 'exclusive' })
  closesAt!: string;

  @UuidListField({ min: 1, max: 1_000, optional: true, description: 'all ideas when left out' })
  ideaIds?: string[];

  @TextField({ max: 1_000, optional: true, description: 'why the running round must be replaced' })
  reason?: string;
}

export class RoundSummaryDto {
  @IntField({ min: 1, max: most })
  number!: number;

  @UuidField()
  id!: string;

  @OneOfField(votingMethods)
  method!: VotingMethod;

  @OneOfField(roundStates)
  state!: RoundState;

  @DateTimeField({ description: 'inclusive' })
  opensAt!: string;

  @DateTimeField({ description: 'exclusive' })
  closesAt!: string;

  @DateTimeField({ nullable: true })
  closedAt!: string | null;

  @TextField({ max: 1_000, nullable: true, description: 'why a later round took its place' })
  replacedBecause!: string | null;

  @BooleanField({ description: 'whether only chosen ideas are on the ballot' })
  hasChosenIdeas!: boolean;

  @BooleanField({ description: 'whether it ended before it began' })
  isCancelled!: boolean;
}

export class RoundsDto {
  @ObjectListField(() => RoundSummaryDto, { max: most, description: 'the newest first' })
  items!: RoundSummaryDto[];
}

export class CostDto {
  @UuidField()
  ideaId!: string;

  @IntField({ min: 1, max: votingLimits.money })
  cost!: number;
}

export class CostsInput {
  @ObjectListField(() => CostDto, {
    max: 10_000,
    description: 'all costs; what is left out cannot be chosen',
  })
  items!: CostDto[];
}

export class TurnoutDto {
  @IntField({ min: 0, max: most, description: 'people with at least one current vote' })
  participants!: number;

  @IntField({ min: 0, max: most, description: 'people on the roll' })
  eligible!: number;
}

export class RoundDto {
  @UuidField()
  id!: string;

  @UuidField()
  challengeId!: string;

  @IntField({ min: 1, max: most, description: 'of the rounds of its challenge' })
  number!: number;

  @TextField({ max: 1_000, nullable: true, description: 'why a later round took its place' })
  replacedBecause!: string | null;

  @BooleanField({ description: 'whether only chosen ideas are on the ballot' })
  hasChosenIdeas!: boolean;

  @OneOfField(votingMethods)
  method!: VotingMethod;

  @TextListField({ max: 1_000, maxLength: 20, description: 'the choices a vote may hold' })
  scale!: string[];

  @TextListField({
    max: 10,
    maxLength: 36,
    description: 'what of an idea is judged; empty when it is the whole',
  })
  aspects!: string[];

  @BooleanField({ description: 'whether a vote is judged together with the rest of the ballot' })
  isJudgedWhole!: boolean;

  @ObjectField(() => RoundRulesDto)
  rules!: RoundRulesDto;

  @IntField({ min: 1, max: most, description: 'rises with each change of the rules' })
  rulesVersion!: number;

  @BooleanField({ description: 'whether the rules can no longer change: somebody has voted, or it is over' })
  isFrozen!: boolean;

  @ObjectListField(() => CostDto, { max: most, description: 'what ideas cost in a budget round' })
  costs!: CostDto[];

  @OneOfField(roundStates)
  state!: RoundState;

  @DateTimeField({ description: 'inclusive' })
  opensAt!: string;

  @DateTimeField({ description: 'exclusive' })
  closesAt!: string;

  @DateTimeField({ nullable: true, description: 'when it really closed' })
  closedAt!: string | null;

  @OneOfField(resultsVisibilities)
  results!: ResultsVisibility;

  @DateTimeField({
    nullable: true,
    description:
      'when the key of a secret round was destroyed: from then on nobody can tell whose ballot is whose',
  })
  keyDestroyedAt!: string | null;

  @DateTimeField({ nullable: true, description: 'when an organiser declared the outcome final' })
  certifiedAt!: string | null;

  @BooleanField({ description: 'whether the caller may vote in this round while it is open' })
  eligible!: boolean;

  @ObjectField(() => OwnProgressDto)
  own!: OwnProgressDto;

  @ObjectField(() => JudgeFirstDto, {
    nullable: true,
    description:
      'running rounds that show results while people vote: how far the caller is on the way to them. Until it is enough, ' +
      'reading them is refused with 403 `judge-first`. Null: nothing is kept from the caller for this reason, who may not ' +
      'vote, or may read the brief; or results are hidden from all, or shown to all',
  })
  judgeFirst!: JudgeFirstDto | null;

  @ObjectField(() => TurnoutDto)
  turnout!: TurnoutDto;
}
