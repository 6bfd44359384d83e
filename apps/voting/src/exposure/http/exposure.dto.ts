import { ApiSchema } from '@nestjs/swagger';
import {
  BooleanField,
  IntField,
  IntParameter,
  ObjectField,
  ObjectListField,
  OneOfField,
  TextField,
  UuidField,
  UuidListField,
} from '@zwerm/platform/http/fields';
import { setSize } from '../../ballots/domain/best-worst.js';
import { mostServed, mostShown, usuallyServed } from '../domain/serving.js';

const most = Number.MAX_SAFE_INTEGER;

export class NextQuery {
  @IntParameter({
    min: 1,
    max: mostServed,
    optional: true,
    description: `how many ideas, ${usuallyServed} when left out; a set counts for two`,
  })
  count?: number;

  @OneOfField(['true', 'false'], {
    optional: true,
    description: 'whether there may be best-worst sets among them; not when left out',
  })
  sets?: 'true' | 'false';
}

@ApiSchema({ name: 'ServedIdea' })
export class ServedIdeaDto {
  @UuidField()
  ideaId!: string;

  @TextField({ max: 100, description: 'a vote that carries it counts as served' })
  servedToken!: string;
}

@ApiSchema({ name: 'ServedSet' })
export class ServedSetDto {
  @UuidListField({ max: setSize, description: 'four ideas, in no order that says anything' })
  ideaIds!: string[];

  @TextField({ max: 100, description: 'an answer must carry it' })
  servedToken!: string;
}

@ApiSchema({ name: 'NextIdeas' })
export class NextIdeasDto {
  @ObjectListField(() => ServedIdeaDto, { max: mostServed })
  items!: ServedIdeaDto[];

  @ObjectListField(() => ServedSetDto, {
    max: mostServed,
    description: 'sets of which to choose the best and the worst, where they were asked for',
  })
  sets!: ServedSetDto[];

  @BooleanField({ description: 'the most that this round asks of one person in a day was asked today' })
  isDoneForToday!: boolean;
}

@ApiSchema({ name: 'Impressions' })
export class ImpressionsInput {
  @UuidListField({ max: mostShown, description: 'ideas that were on the screen' })
  ideaIds!: string[];

  @UuidListField({
    max: mostShown,
    optional: true,
    description: 'those that were passed over, where the ballot itself knows no pass',
  })
  skipped?: string[];
}

@ApiSchema({ name: 'ViewersPerIdea' })
export class ViewersPerIdeaDto {
  @IntField({ min: 0, max: most })
  fewest!: number;

  @IntField({ min: 0, max: most })
  median!: number;

  @IntField({ min: 0, max: most })
  most!: number;
}

@ApiSchema({ name: 'Exposure' })
export class ExposureDto {
  @IntField({ min: 0, max: most, description: 'ideas on the ballot' })
  ideas!: number;

  @IntField({ min: 1, max: most, description: 'people who must have seen an idea for it to be known' })
  enoughViewers!: number;

  @IntField({ min: 0, max: most, description: 'ideas that so many people have seen' })
  known!: number;

  @ObjectField(() => ViewersPerIdeaDto, {
    nullable: true,
    description: 'people per idea; null until enough people have seen one',
  })
  viewers!: ViewersPerIdeaDto | null;

  @IntField({ min: 0, max: most, description: 'first votes on ideas that were served' })
  servedVotes!: number;

  @IntField({ min: 0, max: most, description: 'first votes on ideas found another way' })
  organicVotes!: number;
}
