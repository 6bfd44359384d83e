import { ApiProperty } from '@nestjs/swagger';
import { votingMethods, type VotingMethod } from '@zwerm/domain/voting-method';
import { IntParameter } from '@zwerm/platform/http/fields';

const id = { type: String, format: 'uuid' };
const count = (description: string) => ({ type: 'integer' as const, minimum: 0, description });
const share = (description: string) => ({ type: Number, minimum: 0, maximum: 1, description });
const rules = ['schulze', 'equal-shares', 'bradley-terry'] as const;

export class OutcomeQuery {
  @IntParameter({
    min: 1,
    max: 1_000,
    optional: true,
    description: 'number of the round; the newest when left out',
  })
  round?: number;
}

export class NamedIdeaDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty({ type: String })
  title!: string;
}

export class PlaceDto {
  @ApiProperty({ type: [String], description: 'ideas that share the place' })
  ideaIds!: string[];
}

export class DuelDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty(id)
  otherId!: string;

  @ApiProperty(count('people who put the idea above the other'))
  above!: number;

  @ApiProperty(count('people who put it below'))
  below!: number;
}

export class RankedOutcomeDto {
  @ApiProperty({ type: [PlaceDto], description: 'best first' })
  order!: PlaceDto[];

  @ApiProperty({ ...id, nullable: true, description: 'preferred to every other idea, one to one' })
  condorcetWinnerId!: string | null;

  @ApiProperty({ type: [DuelDto], description: 'each pair of the first 40 once, the better placed first' })
  duels!: DuelDto[];
}

export class PricedIdeaDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty(count('in the unit of the budget'))
  cost!: number;

  @ApiProperty(count('people who would pay for it'))
  supporters!: number;
}

export class BudgetOutcomeDto {
  @ApiProperty(count('to be spent'))
  budget!: number;

  @ApiProperty(count('what the chosen ideas cost together'))
  spent!: number;

  @ApiProperty({ type: [PricedIdeaDto], description: 'most supporters first' })
  chosen!: PricedIdeaDto[];

  @ApiProperty({ type: [PricedIdeaDto] })
  notChosen!: PricedIdeaDto[];
}

export class StrengthDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty(share('chance that it is preferred to an idea of average strength'))
  chance!: number;

  @ApiProperty(share('lower end of its 90 % interval'))
  low!: number;

  @ApiProperty(share('upper end of its 90 % interval'))
  high!: number;

  @ApiProperty(count('times it was chosen'))
  wins!: number;

  @ApiProperty(count('times the other was chosen'))
  losses!: number;

  @ApiProperty(count('times both were called equal'))
  equals!: number;
}

export class PairsOutcomeDto {
  @ApiProperty({ type: [StrengthDto], description: 'strongest first' })
  strengths!: StrengthDto[];
}

export class OutcomeDto {
  @ApiProperty(id)
  challengeId!: string;

  @ApiProperty(id)
  roundId!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'of the rounds of the challenge' })
  number!: number;

  @ApiProperty({ enum: votingMethods })
  method!: VotingMethod;

  @ApiProperty({ enum: ['live', 'frozen'] })
  state!: 'live' | 'frozen';

  @ApiProperty({ type: String, format: 'date-time' })
  asOf!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'of the frozen ranking, which holds the outcome',
  })
  hash!: string | null;

  @ApiProperty(count('people with at least one current ballot'))
  participants!: number;

  @ApiProperty({ type: Boolean, description: 'the rule cannot be worked out for a round as large as this' })
  isTooLarge!: boolean;

  @ApiProperty({ type: [NamedIdeaDto], description: 'titles of the ideas on the ballot' })
  ideas!: NamedIdeaDto[];

  @ApiProperty({ enum: rules, required: false })
  rule?: (typeof rules)[number];

  @ApiProperty({ type: String, required: false, example: 'schulze/1' })
  ruleVersion?: string;

  @ApiProperty({ type: RankedOutcomeDto, required: false })
  ranked?: RankedOutcomeDto;

  @ApiProperty({ type: BudgetOutcomeDto, required: false })
  budget?: BudgetOutcomeDto;

  @ApiProperty({ type: PairsOutcomeDto, required: false })
  pairs?: PairsOutcomeDto;
}
