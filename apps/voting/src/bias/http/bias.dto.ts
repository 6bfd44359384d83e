import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ObjectField } from '@zwerm/platform/http/fields';
import { risks } from '../domain/bias-report.js';
import { id, share, state, whole } from './bias-fields.js';
import { BurstsOfBiasDto, EffortOfBiasDto, SkipsOfBiasDto } from './votes-of-bias.dto.js';

@ApiSchema({ name: 'ShownIdeas' })
export class ShownIdeasDto {
  @ApiProperty(whole(0, 'ideas on the ballot'))
  ideas!: number;

  @ApiProperty(whole(0, 'ideas that fewer people saw than `enoughViewers`'))
  unseen!: number;

  @ApiProperty(whole(1, 'people who must have seen an idea for it to be known'))
  enoughViewers!: number;

  @ApiProperty({
    type: [Number],
    description: 'share of all showings of each fifth of the ideas, least shown first; 0.2 each when even',
  })
  fifths!: readonly number[];

  @ApiProperty(share('Gini coefficient of the showings: 0 when all ideas got as many'))
  gini!: number;
}

@ApiSchema({ name: 'ExposureOfBias' })
export class ExposureOfBiasDto {
  @ApiProperty(state)
  state!: string;

  @ObjectField(() => ShownIdeasDto, { nullable: true })
  told!: ShownIdeasDto | null;
}

@ApiSchema({ name: 'LateIdea' })
export class LateIdeaDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'from when people could judge it' })
  listedAt!: Date;

  @ApiProperty({ ...whole(0, 'people who saw it; null when they are too few to tell'), nullable: true })
  seenBy!: number | null;

  @ApiProperty(whole(0, 'people fewer than saw the middle idea of those that were there from the start'))
  missed!: number;
}

@ApiSchema({ name: 'LateIdeas' })
export class LateIdeasDto {
  @ApiProperty(whole(0, 'ideas that came an hour or more after the opening'))
  ideas!: number;

  @ApiProperty(whole(0, 'people who saw the middle idea of those that were there from the start'))
  earlyMedian!: number;

  @ApiProperty({ type: () => [LateIdeaDto], description: 'those seen by the fewest first, at most 20' })
  items!: readonly LateIdeaDto[];
}

@ApiSchema({ name: 'LateOfBias' })
export class LateOfBiasDto {
  @ApiProperty(state)
  state!: string;

  @ObjectField(() => LateIdeasDto, { nullable: true })
  told!: LateIdeasDto | null;
}

@ApiSchema({ name: 'RoughTurnout' })
export class RoughTurnoutDto {
  @ApiProperty({ type: [String], description: 'ids of units, `no-unit` or `external`' })
  members!: readonly string[];

  @ApiProperty(whole(1, 'on the roll when the round opened'))
  people!: number;

  @ApiProperty({
    type: 'integer',
    enum: [0, 25, 50, 75, 100],
    description: 'turnout, to the nearest quarter',
  })
  percent!: number;
}

@ApiSchema({ name: 'ParticipationByPart' })
export class ParticipationByPartDto {
  @ApiProperty({ type: () => [RoughTurnoutDto] })
  parts!: readonly RoughTurnoutDto[];
}

@ApiSchema({ name: 'ParticipationOfBias' })
export class ParticipationOfBiasDto {
  @ApiProperty(state)
  state!: string;

  @ObjectField(() => ParticipationByPartDto, { nullable: true })
  told!: ParticipationByPartDto | null;
}

@ApiSchema({ name: 'TopIdea' })
export class TopIdeaDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty(whole(0, 'people who took a position on it'))
  n!: number;

  @ApiProperty({ type: Boolean, description: 'fewer than `enoughVotes`' })
  isThin!: boolean;

  @ApiProperty(whole(0, 'large parts of the roll of which fewer than `enoughOfPart` people took a position'))
  missingParts!: number;
}

@ApiSchema({ name: 'ThinTop' })
export class ThinTopDto {
  @ApiProperty(whole(1, 'how many ideas leadership asked for'))
  topCount!: number;

  @ApiProperty(whole(1, 'positions that settle an idea'))
  enoughVotes!: number;

  @ApiProperty(whole(1, 'positions of a part of the roll that settle it'))
  enoughOfPart!: number;

  @ApiProperty(whole(0, 'parts of the roll with a tenth of the people or more; none when it is not divided'))
  parts!: number;

  @ApiProperty({ type: () => [TopIdeaDto], description: 'as the ranking has them, best first' })
  items!: readonly TopIdeaDto[];
}

@ApiSchema({ name: 'TopOfBias' })
export class TopOfBiasDto {
  @ApiProperty(state)
  state!: string;

  @ObjectField(() => ThinTopDto, { nullable: true })
  told!: ThinTopDto | null;
}

@ApiSchema({ name: 'Bias' })
export class BiasDto {
  @ApiProperty(whole(1, 'of the round'))
  number!: number;

  @ApiProperty(whole(1, 'nothing here is about fewer people than this'))
  crowd!: number;

  @ApiProperty({ enum: risks, isArray: true, description: 'what was found, the gravest first' })
  risks!: readonly string[];

  @ApiProperty({ type: () => ExposureOfBiasDto })
  exposure!: ExposureOfBiasDto;

  @ApiProperty({ type: () => LateOfBiasDto })
  late!: LateOfBiasDto;

  @ApiProperty({ type: () => ParticipationOfBiasDto })
  participation!: ParticipationOfBiasDto;

  @ApiProperty({ type: () => TopOfBiasDto })
  top!: TopOfBiasDto;

  @ApiProperty({ type: () => BurstsOfBiasDto })
  bursts!: BurstsOfBiasDto;

  @ApiProperty({ type: () => SkipsOfBiasDto })
  skips!: SkipsOfBiasDto;

  @ApiProperty({ type: () => EffortOfBiasDto })
  effort!: EffortOfBiasDto;
}
