import { ApiProperty } from '@nestjs/swagger';
import { IntParameter } from '@zwerm/platform/http/fields';

const id = { type: String, format: 'uuid' };
const share = (description: string) => ({ type: Number, minimum: 0, maximum: 1, description });
const whole = (minimum: number, description: string) => ({ type: 'integer' as const, minimum, description });

export class RepresentativeQuery {
  @IntParameter({
    min: 1,
    max: 1_000,
    optional: true,
    description: 'number of the round; the newest when left out',
  })
  round?: number;
}

export class RepresentativeIdeaDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null when it was withdrawn' })
  title!: string | null;

  @ApiProperty(whole(1, 'in the order of choosing'))
  place!: number;

  @ApiProperty(share('of the people who judged enough that agrees with it'))
  share!: number;
}

export class LowestCoverageDto {
  @ApiProperty({ type: [String], description: 'ids of units, `no-unit` or `external`' })
  members!: readonly string[];

  @ApiProperty(whole(1, 'on the roll when the round opened'))
  people!: number;

  @ApiProperty(share('of those of this part who judged enough that agrees with one listed idea or more'))
  share!: number;
}

export class RepresentativeDto {
  @ApiProperty(id)
  roundId!: string;

  @ApiProperty(whole(1, 'of the ranking whose ballots it was chosen from'))
  version!: number;

  @ApiProperty({ enum: ['live', 'frozen'] })
  state!: 'live' | 'frozen';

  @ApiProperty({ type: String, example: 'representative/1' })
  methodVersion!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'SHA-256 of the canonical list of a frozen round; null while votes come in',
  })
  hash!: string | null;

  @ApiProperty(whole(1, 'how many ideas leadership asked for'))
  topCount!: number;

  @ApiProperty(whole(0, 'best ideas by support among which was chosen'))
  candidates!: number;

  @ApiProperty(whole(0, 'who judged five ideas or more'))
  people!: number;

  @ApiProperty({ type: [RepresentativeIdeaDto], description: 'none where fewer than five judged enough' })
  items!: readonly RepresentativeIdeaDto[];

  @ApiProperty({ ...share('of the people that agrees with one listed idea or more'), nullable: true })
  coverage!: number | null;

  @ApiProperty({
    type: LowestCoverageDto,
    nullable: true,
    description: 'part of the roll that finds itself least; null when it is not divided, or some part is few',
  })
  lowest!: LowestCoverageDto | null;
}
