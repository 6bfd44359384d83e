import { ApiProperty } from '@nestjs/swagger';
import { IntParameter, UuidField } from '@zwerm/platform/http/fields';

const id = { type: String, format: 'uuid' };
const share = (description: string) => ({ type: Number, minimum: 0, maximum: 1, description });
const whole = (minimum: number, description: string) => ({ type: 'integer' as const, minimum, description });

export class SettlednessQuery {
  @IntParameter({
    min: 1,
    max: 1_000,
    optional: true,
    description: 'number of the round; the newest when left out',
  })
  round?: number;
}

export class ExplanationQuery extends SettlednessQuery {
  @UuidField({ description: 'an idea on the list' })
  ideaId!: string;
}

export class SettledIdeaDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty({
    enum: ['in', 'out', 'open'],
    description: 'of the top: with 95 % probability, else open; open too below 30 judgements',
  })
  status!: 'in' | 'out' | 'open';

  @ApiProperty(share('probability that it belongs in the top'))
  pin!: number;
}

export class SettlednessDto {
  @ApiProperty(id)
  roundId!: string;

  @ApiProperty(whole(1, 'of the ranking it is about'))
  version!: number;

  @ApiProperty(whole(1, 'how many ideas leadership asked for'))
  topCount!: number;

  @ApiProperty(share('expected part of the top that truly belongs there'))
  expectedRight!: number;

  @ApiProperty({
    enum: ['all-in', 'expected-right', 'practically-tied', 'budget-spent'],
    nullable: true,
    type: String,
    description: 'why judging may stop; null: go on',
  })
  reason!: 'all-in' | 'expected-right' | 'practically-tied' | 'budget-spent' | null;

  @ApiProperty({
    ...whole(
      0,
      'about how many more judgements until the top is expected to be 90 % right; null: not in sight',
    ),
    nullable: true,
  })
  judgementsNeeded!: number | null;

  @ApiProperty({ type: [SettledIdeaDto], description: 'the top and who may still belong in it, best first' })
  items!: readonly SettledIdeaDto[];
}

export class ExplainedPartDto {
  @ApiProperty({
    type: [String],
    description: 'ids of units, `no-unit` or `external`; of parts told together, all',
  })
  members!: readonly string[];

  @ApiProperty(whole(1, 'on the roll when the round opened'))
  people!: number;

  @ApiProperty(share('of the people in any part'))
  share!: number;

  @ApiProperty(whole(5, 'people of it who judged the idea'))
  n!: number;
}

const partOf = (description: string) => ({
  type: 'integer' as const,
  minimum: 0,
  nullable: true,
  description,
});

export class ExplanationTermDto {
  @ApiProperty({
    enum: ['judgements', 'comparisons', 'shrinkage'],
    description: 'shrinkage: what is taken from other ideas and parts as long as judgements are few',
  })
  kind!: 'judgements' | 'comparisons' | 'shrinkage';

  @ApiProperty(partOf('whose judgements, as place in `parts`; null: of everybody'))
  part!: number | null;

  @ApiProperty({ type: Number, description: 'added to the score; below 0 when it lowers it' })
  points!: number;
}

export class OnePlaceDto {
  @ApiProperty(id)
  neighbourId!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty(whole(1, 'fewest people'))
  judgements!: number;

  @ApiProperty({
    enum: ['more-people', 'same-people'],
    description: 'that many people more, or of those who took part that many who say otherwise',
  })
  movers!: 'more-people' | 'same-people';

  @ApiProperty(partOf('of which part these people are, as place in `parts`; null: of everybody'))
  part!: number | null;
}

export class ExplanationDto {
  @ApiProperty(id)
  challengeId!: string;

  @ApiProperty(id)
  roundId!: string;

  @ApiProperty(whole(1, 'of the ranking it is about'))
  version!: number;

  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty(whole(1, 'shared when ideas are practically tied'))
  rank!: number;

  @ApiProperty(whole(1, 'ideas of one tier cannot be told apart'))
  tier!: number;

  @ApiProperty(share('where every idea starts: what ideas of this round get on average'))
  start!: number;

  @ApiProperty(share('start and all terms together'))
  score!: number;

  @ApiProperty({ type: [ExplanationTermDto] })
  terms!: readonly ExplanationTermDto[];

  @ApiProperty({
    type: [ExplainedPartDto],
    description:
      'parts of the roll that the terms tell apart, each for its share; none where they are not weighed',
  })
  parts!: readonly ExplainedPartDto[];

  @ApiProperty({
    type: Boolean,
    description: 'too few people of some part judged the idea to tell parts apart',
  })
  hidesParts!: boolean;

  @ApiProperty({ type: Number, minimum: 0, description: 'people who agree or support, or shares given' })
  agree!: number;

  @ApiProperty(whole(0, 'judgements that the share is taken of'))
  n!: number;

  @ApiProperty({
    type: OnePlaceDto,
    nullable: true,
    description: 'to the place above; null: nothing would do',
  })
  up!: OnePlaceDto | null;

  @ApiProperty({ type: OnePlaceDto, nullable: true, description: 'to the place below' })
  down!: OnePlaceDto | null;
}
