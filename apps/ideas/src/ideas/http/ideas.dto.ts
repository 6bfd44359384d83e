import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { languages, type Language } from '@zwerm/domain/language';
import {
  BooleanField,
  DateTimeField,
  IntField,
  ObjectField,
  OneOfField,
  TextField,
  UuidField,
  UuidListField,
} from '@zwerm/platform/http/fields';
import { PageQuery } from '@zwerm/platform/http/page-query';
import { ideaLimits, ideaStates, mostCoAuthors, type Idea, type IdeaState } from '../domain/idea.js';

const orders = ['random', 'newest'] as const;
const mostVersions = 2 ** 31 - 1;

export class NewIdeaBody {
  @TextField(ideaLimits.body)
  body!: string;

  @TextField({
    ...ideaLimits.title,
    optional: true,
    description: 'proposed from the first line when left out',
  })
  title?: string;

  @OneOfField(languages, { optional: true, description: 'detected when left out' })
  language?: Language;

  @BooleanField({ optional: true, description: 'keep it to yourself for now' })
  draft?: boolean;
}

export class IdeaChangesBody {
  @TextField({ ...ideaLimits.title, optional: true })
  title?: string;

  @TextField({ ...ideaLimits.body, optional: true })
  body?: string;
}

export class IdeaTransitionBody {
  @OneOfField(['submitted', 'withdrawn'] as const)
  to!: 'submitted' | 'withdrawn';
}

export class CoAuthorsBody {
  @UuidListField({ max: mostCoAuthors, description: 'all of them; whoever is left out is none any more' })
  personIds!: string[];
}

export class IdeaListQuery extends PageQuery {
  @OneOfField(orders, {
    optional: true,
    description: 'random, the default, is the same every time for one person',
  })
  order?: (typeof orders)[number];

  @TextField({
    max: 3_700,
    optional: true,
    description: 'only these, up to 100 ids separated by commas',
  })
  ids?: string;

  @OneOfField(['true'] as const, {
    optional: true,
    description: 'only what you wrote, alone or with others, drafts included, the newest first',
  })
  mine?: 'true';
}

export class SimilarIdeasQuery {
  @TextField({ min: 8, max: 2_000, description: 'what somebody is writing' })
  q!: string;
}

@ApiSchema({ name: 'Idea' })
export class IdeaBody {
  @UuidField()
  id!: string;

  @UuidField()
  challengeId!: string;

  @TextField(ideaLimits.title)
  title!: string;

  @TextField(ideaLimits.body)
  body!: string;

  @OneOfField(languages)
  language!: Language;

  @UuidField()
  authorId!: string;

  @UuidListField({ max: mostCoAuthors, description: 'who wrote it with its author' })
  coAuthorIds!: string[];

  @OneOfField(ideaStates)
  state!: IdeaState;

  @IntField({ min: 1, max: mostVersions })
  version!: number;

  @DateTimeField({ nullable: true })
  submittedAt!: string | null;

  @DateTimeField()
  createdAt!: string;

  @BooleanField({ description: 'the caller is its author' })
  mine!: boolean;
}

@ApiSchema({ name: 'IdeaPage' })
export class IdeaPageBody {
  @ApiProperty({ type: [IdeaBody] })
  items!: IdeaBody[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

@ApiSchema({ name: 'CoAuthorNotice' })
export class CoAuthorNoticeBody {
  @UuidField()
  ideaId!: string;

  @TextField(ideaLimits.title)
  title!: string;

  @UuidField({ description: 'who named the caller' })
  authorId!: string;
}

@ApiSchema({ name: 'CoAuthorNotices' })
export class CoAuthorNoticesBody {
  @ApiProperty({ type: [CoAuthorNoticeBody], description: 'the newest idea first, 20 at most' })
  items!: CoAuthorNoticeBody[];
}

@ApiSchema({ name: 'SimilarIdea' })
export class SimilarIdeaBody {
  @UuidField()
  id!: string;

  @TextField(ideaLimits.title)
  title!: string;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1 })
  similarity!: number;
}

@ApiSchema({ name: 'SimilarIdeas' })
export class SimilarIdeasBody {
  @ApiProperty({ type: [SimilarIdeaBody], maxItems: 5 })
  items!: SimilarIdeaBody[];
}

@ApiSchema({ name: 'MergedIdea' })
export class MergedIdeaBody {
  @UuidField()
  id!: string;

  @TextField(ideaLimits.title)
  title!: string;

  @UuidField()
  authorId!: string;

  @UuidListField({ max: mostCoAuthors, description: 'who wrote it with its author' })
  coAuthorIds!: string[];
}

@ApiSchema({ name: 'MergeTrail' })
export class MergeTrailBody {
  @ObjectField(() => MergedIdeaBody, {
    nullable: true,
    description: 'the idea for which its votes count now',
  })
  mergedInto!: MergedIdeaBody | null;

  @ApiProperty({
    type: [MergedIdeaBody],
    description: 'ideas whose votes count for this one, the first merged first',
  })
  absorbed!: MergedIdeaBody[];
}

@ApiSchema({ name: 'IdeaVersion' })
export class IdeaVersionBody {
  @IntField({ min: 1, max: mostVersions })
  version!: number;

  @TextField(ideaLimits.title)
  title!: string;

  @TextField(ideaLimits.body)
  body!: string;

  @DateTimeField()
  at!: string;
}

@ApiSchema({ name: 'IdeaVersions' })
export class IdeaVersionsBody {
  @ApiProperty({ type: [IdeaVersionBody], description: 'the newest first' })
  items!: IdeaVersionBody[];
}

export const ideaBody = (idea: Idea, personId: string): IdeaBody => ({
  id: idea.id,
  challengeId: idea.challengeId,
  title: idea.title,
  body: idea.body,
  language: idea.language,
  authorId: idea.authorId,
  coAuthorIds: [...idea.coAuthorIds],
  state: idea.state,
  version: idea.version,
  submittedAt: idea.submittedAt,
  createdAt: idea.createdAt,
  mine: idea.authorId === personId,
});

type MergedIdea = Omit<MergedIdeaBody, 'coAuthorIds'> & { readonly coAuthorIds: readonly string[] };

export const mergedIdeaBody = ({ coAuthorIds, ...idea }: MergedIdea): MergedIdeaBody => ({
  ...idea,
  coAuthorIds: [...coAuthorIds],
});
