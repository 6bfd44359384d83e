import { ApiProperty } from '@nestjs/swagger';
import { IntParameter } from '@zwerm/platform/http/fields';

const id = { type: String, format: 'uuid' };
const count = (minimum: number, description: string) => ({ type: 'integer' as const, minimum, description });

export class OpinionsQuery {
  @IntParameter({
    min: 1,
    max: 1_000,
    optional: true,
    description: 'number of the round; the newest when left out',
  })
  round?: number;
}

export class StanceDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty({ enum: ['agree', 'disagree'] })
  stance!: 'agree' | 'disagree';
}

export class OpinionGroupDto {
  @ApiProperty(count(5, 'people in it'))
  people!: number;

  @ApiProperty({ type: Number, description: 'middle of the group on the map' })
  x!: number;

  @ApiProperty({ type: Number })
  y!: number;

  @ApiProperty({ type: Number, minimum: 0, description: 'how far its people stand from its middle' })
  spread!: number;

  @ApiProperty({ type: [StanceDto], description: 'what sets it apart from the others' })
  stances!: readonly StanceDto[];
}

export class GroupShareDto {
  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 0,
    maximum: 1,
    description: 'of who took a position, who agrees; null where too few did to show it',
  })
  share!: number | null;

  @ApiProperty({ ...count(5, 'people who took a position'), nullable: true })
  n!: number | null;
}

export class IdeaAmongGroupsDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({
    type: [GroupShareDto],
    description: 'a share per group, in their order',
  })
  shares!: readonly GroupShareDto[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'above 0: liked beyond what opinion explains; null below five votes',
  })
  bridges!: number | null;
}

export class ConsensusDto {
  @ApiProperty({ type: [String], description: 'what everybody agrees on, most surely first' })
  agree!: readonly string[];

  @ApiProperty({ type: [String], description: 'what everybody disagrees with' })
  disagree!: readonly string[];
}

export class OpinionMapDto {
  @ApiProperty(id)
  challengeId!: string;

  @ApiProperty(id)
  roundId!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  asOf!: string;

  @ApiProperty({ type: Boolean, description: 'more votes than can be mapped' })
  isTooLarge!: boolean;

  @ApiProperty(count(0, 'people with votes on seven ideas or more'))
  people!: number;

  @ApiProperty({ type: [OpinionGroupDto], description: 'largest first, none of fewer than five people' })
  groups!: readonly OpinionGroupDto[];

  @ApiProperty({ type: [IdeaAmongGroupsDto] })
  ideas!: readonly IdeaAmongGroupsDto[];

  @ApiProperty({ type: ConsensusDto })
  consensus!: ConsensusDto;
}
