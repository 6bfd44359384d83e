import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ObjectField } from '@zwerm/platform/http/fields';
import { id, share, state, whole } from './bias-fields.js';

@ApiSchema({ name: 'Burst' })
export class BurstDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'begin of the hour in which they came; null when those are no crowd',
  })
  hour!: Date | null;

  @ApiProperty({ ...whole(10, 'judgements in that hour'), nullable: true })
  votes!: number | null;
}

@ApiSchema({ name: 'Bursts' })
export class BurstsDto {
  @ApiProperty(whole(1, 'ideas with enough judgements to tell'))
  tested!: number;

  @ApiProperty(whole(1, 'first judgements of ideas that people found themselves'))
  votes!: number;

  @ApiProperty({ type: () => [BurstDto], description: 'ideas where who came together judged otherwise' })
  items!: readonly BurstDto[];
}

@ApiSchema({ name: 'BurstsOfBias' })
export class BurstsOfBiasDto {
  @ApiProperty(state)
  state!: string;

  @ObjectField(() => BurstsDto, { nullable: true })
  told!: BurstsDto | null;
}

@ApiSchema({ name: 'PassedIdea' })
export class PassedIdeaDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty(whole(10, 'people who saw it'))
  seenBy!: number;

  @ApiProperty(whole(10, 'those of them who passed it over'))
  passes!: number;
}

@ApiSchema({ name: 'SkipBand' })
export class SkipBandDto {
  @ApiProperty(share('of the ideas they were shown, people passed over more than this'))
  from!: number;

  @ApiProperty(share('and at most this'))
  to!: number;

  @ApiProperty(share('of the people who were shown five ideas or more, in steps of a twentieth'))
  share!: number;
}

@ApiSchema({ name: 'Skips' })
export class SkipsDto {
  @ApiProperty({ type: () => [PassedIdeaDto], description: 'the ten that most of their viewers passed over' })
  items!: readonly PassedIdeaDto[];

  @ApiProperty({ type: () => [SkipBandDto], description: 'none when there are too few people to part them' })
  bands!: readonly SkipBandDto[];
}

@ApiSchema({ name: 'SkipsOfBias' })
export class SkipsOfBiasDto {
  @ApiProperty(state)
  state!: string;

  @ObjectField(() => SkipsDto, { nullable: true })
  told!: SkipsDto | null;
}

@ApiSchema({ name: 'DampedTop' })
export class DampedTopDto {
  @ApiProperty(share('of the judgements of shown ideas that the weights take away'))
  removed!: number;

  @ApiProperty({ type: [String], description: 'ids of ideas that would come into the top list' })
  movesIn!: readonly string[];

  @ApiProperty({ type: [String], description: 'ids of ideas that would leave it' })
  movesOut!: readonly string[];
}

@ApiSchema({ name: 'EffortOfBias' })
export class EffortOfBiasDto {
  @ApiProperty(state)
  state!: string;

  @ObjectField(() => DampedTopDto, { nullable: true })
  told!: DampedTopDto | null;
}
