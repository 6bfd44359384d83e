import { ApiProperty } from '@nestjs/swagger';
import { IntParameter } from '@zwerm/platform/http/fields';

const id = { type: String, format: 'uuid' };
const share = (description: string) => ({ type: Number, minimum: 0, maximum: 1, description });
const whole = (minimum: number, description: string) => ({ type: 'integer' as const, minimum, description });

export class SharedGroundQuery {
  @IntParameter({
    min: 1,
    max: 1_000,
    optional: true,
    description: 'number of the round; the newest when left out',
  })
  round?: number;
}

export class PartOfRollDto {
  @ApiProperty({ type: [String], description: 'ids of units, `no-unit` or `external`' })
  members!: readonly string[];

  @ApiProperty(whole(1, 'on the roll when the round opened'))
  people!: number;

  @ApiProperty(share('of the people in any part'))
  share!: number;
}

export class PartOfIdeaDto {
  @ApiProperty(share('expected share of this part that agrees'))
  share!: number;

  @ApiProperty(whole(5, 'people of this part who took a position'))
  n!: number;
}

export class SharedGroundIdeaDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty(whole(1, 'shared when ideas are practically tied: 1, 2, 2, 4'))
  rank!: number;

  @ApiProperty(whole(1, 'ideas of one tier cannot be told apart'))
  tier!: number;

  @ApiProperty(share('geometric mean of the shares of all parts: low where one part does not agree'))
  score!: number;

  @ApiProperty(share('lower end of the 90 % interval of the score'))
  low!: number;

  @ApiProperty(share('upper end of the 90 % interval of the score'))
  high!: number;

  @ApiProperty(share('share that agrees, every part weighed by its people on the roll'))
  support!: number;

  @ApiProperty({ type: [PartOfIdeaDto], description: 'in the order of `strata`' })
  byStratum!: readonly PartOfIdeaDto[];

  @ApiProperty(whole(0, 'place in `strata` of the part that agrees least'))
  lowest!: number;
}

export class SharedGroundDto {
  @ApiProperty(id)
  roundId!: string;

  @ApiProperty(whole(1, 'of the ranking beside it'))
  version!: number;

  @ApiProperty({ enum: ['live', 'frozen'] })
  state!: 'live' | 'frozen';

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'SHA-256 of the canonical list of a frozen round, without titles; null while votes come in',
  })
  hash!: string | null;

  @ApiProperty({
    type: [PartOfRollDto],
    description: 'parts of the roll, largest first; none when it is not divided',
  })
  strata!: readonly PartOfRollDto[];

  @ApiProperty({
    type: [SharedGroundIdeaDto],
    description: 'ideas on which five people or more of every part took a position, best first',
  })
  items!: readonly SharedGroundIdeaDto[];

  @ApiProperty(whole(0, 'judged ideas on which too few people of some part took a position'))
  tooFew!: number;
}
