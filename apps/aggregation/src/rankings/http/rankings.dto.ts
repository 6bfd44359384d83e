import { ApiProperty } from '@nestjs/swagger';
import { votingMethods, type VotingMethod } from '@zwerm/domain/voting-method';
import { IntParameter } from '@zwerm/platform/http/fields';
import { PageQuery } from '@zwerm/platform/http/page-query';

const share = (description: string) => ({ type: Number, minimum: 0, maximum: 1, description });
const count = (description: string) => ({ type: 'integer' as const, minimum: 0, description });
const id = { type: String, format: 'uuid' };

export class RankingQuery extends PageQuery {
  @IntParameter({
    min: 1,
    max: 1_000,
    optional: true,
    description: 'number of the round; the newest when left out',
  })
  round?: number;
}

export class RankedIdeaDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'shared when ideas are practically tied: 1, 2, 2, 4',
  })
  rank!: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'ideas of one tier cannot be told apart' })
  tier!: number;

  @ApiProperty(share('posterior share of agreement'))
  score!: number;

  @ApiProperty(share('lower end of the 90 % interval of the score'))
  low!: number;

  @ApiProperty(share('upper end of the 90 % interval of the score'))
  high!: number;

  @ApiProperty(count('judgements that the share is taken of'))
  n!: number;

  @ApiProperty({
    type: Number,
    minimum: 0,
    description: 'people who agree or support; where votes are numbers, the sum of the shares they gave',
  })
  agree!: number;

  @ApiProperty(count('people who disagree'))
  disagree!: number;

  @ApiProperty(count('people without an opinion'))
  pass!: number;

  @ApiProperty({
    type: Number,
    required: false,
    description: 'what the votes add up to, in rounds where they are numbers',
  })
  points?: number;

  @ApiProperty(share('95 % Wilson interval of agree out of n: an audit column that decides nothing'))
  wilsonLow!: number;

  @ApiProperty(share('upper end of the Wilson interval'))
  wilsonHigh!: number;
}

export class LeftOutIdeaDto {
  @ApiProperty(id)
  ideaId!: string;

  @ApiProperty(count('people who agree, or support'))
  agree!: number;

  @ApiProperty(count('people who disagree'))
  disagree!: number;

  @ApiProperty(count('people without an opinion'))
  pass!: number;
}

export class JudgedPartDto {
  @ApiProperty({ type: [String], description: 'ids of units, `no-unit` or `external`' })
  members!: string[];

  @ApiProperty(count('on the roll when the round opened'))
  people!: number;

  @ApiProperty(share('of the people in any part: so much the part weighs'))
  share!: number;

  @ApiProperty({
    ...count(
      'judgements of its people, on ideas that tell them by part; who took part, where everybody who did counts for every ' +
        'idea (support, approval); null: not told',
    ),
    nullable: true,
  })
  judgements!: number | null;
}

export class RankingDto {
  @ApiProperty(id)
  challengeId!: string;

  @ApiProperty(id)
  roundId!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'of the rounds of the challenge' })
  number!: number;

  @ApiProperty({ enum: votingMethods })
  method!: VotingMethod;

  @ApiProperty({ type: String, example: 'agree-disagree-pass/3' })
  methodVersion!: string;

  @ApiProperty({
    type: Boolean,
    description: 'whether what people said when they compared ideas is where ideas start from',
  })
  usesComparisons!: boolean;

  @ApiProperty({ enum: ['live', 'frozen'], description: 'frozen: every ballot of a closed round is counted' })
  state!: 'live' | 'frozen';

  @ApiProperty({ type: String, format: 'date-time', description: 'moment of the last change counted' })
  asOf!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'rises with every change' })
  version!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'frozen rankings: SHA-256 of the canonical JSON over all ideas with ballots, withdrawn ones too',
  })
  hash!: string | null;

  @ApiProperty(count('people with at least one current ballot'))
  participants!: number;

  @ApiProperty(count('people on the roll'))
  eligible!: number;

  @ApiProperty(count('current votes; an answered set of four is one of them'))
  ballots!: number;

  @ApiProperty({
    type: [JudgedPartDto],
    description: 'parts of the roll, largest first, where the ranking weighs them by their people; else none',
  })
  parts!: JudgedPartDto[];

  @ApiProperty(
    count('those of people of no part, and of parts of which fewer than five judged the idea or took part'),
  )
  judgementsOfNoPart!: number;

  @ApiProperty({ type: [RankedIdeaDto], description: 'ideas on the table, best first; unjudged ones last' })
  items!: RankedIdeaDto[];

  @ApiProperty({
    type: [LeftOutIdeaDto],
    description: 'on the first page: withdrawn ideas whose ballots stay in the record, unranked',
  })
  leftOut!: LeftOutIdeaDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'a place in the list: goes on there in the ranking of now',
  })
  nextCursor!: string | null;
}
