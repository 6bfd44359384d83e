import { ApiProperty } from '@nestjs/swagger';
import { phases, type Phase } from '@zwerm/domain/phase';
import { votingMethods, type VotingMethod } from '@zwerm/domain/voting-method';
import { RankedIdeaDto } from '../../rankings/http/rankings.dto.js';

export class TurnoutDto {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'people with at least one current ballot' })
  participants!: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'people on the roll' })
  eligible!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  share!: number;
}

export class BriefDto {
  @ApiProperty({ type: String, format: 'uuid' })
  challengeId!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: String })
  question!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  sponsorId!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  promisedBy!: string | null;

  @ApiProperty({ enum: phases })
  phase!: Phase;

  @ApiProperty({ type: String, format: 'date-time' })
  opensAt!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  closesAt!: string;

  @ApiProperty({ enum: votingMethods })
  method!: VotingMethod;

  @ApiProperty({ type: String, example: 'agree-disagree-pass/3' })
  methodVersion!: string;

  @ApiProperty({ enum: ['live', 'frozen', 'hidden'], description: 'hidden: no results until voting closes' })
  state!: 'live' | 'frozen' | 'hidden';

  @ApiProperty({ type: 'integer', minimum: 1, description: 'of the ranking it shows' })
  version!: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'of the round it shows' })
  number!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  asOf!: string;

  @ApiProperty({ type: String, nullable: true })
  hash!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'how many ideas leadership asked for' })
  topCount!: number;

  @ApiProperty({ type: TurnoutDto })
  turnout!: TurnoutDto;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'current votes; an answered set of four is one of them',
  })
  ballots!: number;

  @ApiProperty({ type: [RankedIdeaDto], description: 'the top K and whoever shares the last tier' })
  items!: RankedIdeaDto[];

  @ApiProperty({ type: 'integer', minimum: 0, description: 'sharers of the last tier that did not fit' })
  itemsLeftOut!: number;

  @ApiProperty({
    type: Number,
    minimum: 0,
    maximum: 1,
    nullable: true,
    description: 'expected share of the first K items that truly belong in the top K; null while hidden',
  })
  expectedRight!: number | null;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    nullable: true,
    description: 'ideas that may or may not belong in the top K; null while hidden',
  })
  openIdeas!: number | null;
}
