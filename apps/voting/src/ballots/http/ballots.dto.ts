import { aspectPattern, choicePattern, type Aspect, type Choice } from '@zwerm/domain/voting-method';
import {
  DateTimeField,
  IntField,
  ObjectField,
  ObjectListField,
  OneOfField,
  PatternField,
  TextField,
  UuidField,
  UuidListField,
} from '@zwerm/platform/http/fields';
import { ReceiptDto } from '../../log/http/log.dto.js';
import { pairsPerSet, setSize } from '../domain/best-worst.js';
import { longestReason } from '../domain/mark.js';
import type { Standing } from '../domain/vote.js';

const most = Number.MAX_SAFE_INTEGER;
export const mostRulesVersion = most;
export const longestServedToken = 100;
/** Marks on one ballot: every idea of a challenge, or every pair a person could be asked. */
const mostMarks = 1_000;

const choice = { pattern: choicePattern, max: 20 } as const;
const aspect = {
  pattern: aspectPattern,
  max: 36,
  optional: true,
  description: 'the criterion (`c1`) of a score, the other idea of a pair; else left out',
} as const;
const reason = { max: longestReason, optional: true, description: 'why; an objection needs it' } as const;

export class VoteInput {
  @PatternField({ ...choice, description: 'one of the scale of the round' })
  value!: Choice;

  @PatternField(aspect)
  aspect?: Aspect;

  @TextField(reason)
  reason?: string;
}

const rulesVersion = {
  min: 1,
  max: mostRulesVersion,
  optional: true,
  description: 'of the rules the voter read: other rules refuse the vote; not asked when left out',
} as const;

export class CastInput extends VoteInput {
  @IntField(rulesVersion)
  rulesVersion?: number;

  @TextField({
    max: longestServedToken,
    optional: true,
    description:
      'of the idea as it was served; without it, or expired, the vote counts the same but not as served',
  })
  servedToken?: string;
}

export class WithdrawQuery {
  @PatternField(aspect)
  aspect?: Aspect;
}

export class MarkInput extends VoteInput {
  @UuidField()
  ideaId!: string;
}

export class BallotInput {
  @ObjectListField(() => MarkInput, {
    max: mostMarks,
    description: 'everything the ballot shall say: what it leaves out is taken back',
  })
  votes!: MarkInput[];

  @IntField(rulesVersion)
  rulesVersion?: number;
}

export class VoteDto {
  @UuidField()
  ideaId!: string;

  @PatternField({ ...aspect, optional: false })
  aspect!: Aspect;

  @PatternField({ ...choice, nullable: true, description: 'null once it was taken back' })
  value!: Choice | null;

  @IntField({ min: 1, max: most, description: 'rises by one with every change' })
  revision!: number;

  @DateTimeField()
  castAt!: string;
}

export class CastVoteDto extends VoteDto {
  @ObjectField(() => ReceiptDto, {
    nullable: true,
    description: 'null when nothing changed; see `GET /challenges/{id}/receipts/mine`',
  })
  receipt!: ReceiptDto | null;
}

/** What a person is told of a vote that stands. */
export const castVoteDto = (
  vote: Pick<CastVoteDto, 'ideaId' | 'aspect' | 'value'>,
  { revision, castAt, receipt }: Standing,
): CastVoteDto => ({ ...vote, revision, castAt: castAt.toISOString(), receipt: receipt ?? null });

export class OwnVoteDto extends VoteDto {
  @UuidField({
    nullable: true,
    description: 'the idea it was cast on, when that one has gone up in `ideaId`',
  })
  castOn!: string | null;

  @TextField({ max: longestReason, nullable: true })
  reason!: string | null;
}

export class BallotDto {
  @ObjectListField(() => OwnVoteDto, { max: most })
  items!: OwnVoteDto[];
}

export const setAnswers = ['chosen', 'undecided', 'taken-back'] as const;

export class BestWorstInput {
  @UuidListField({ max: setSize, description: 'the four ideas, in the order in which they were served' })
  ideaIds!: string[];

  @OneOfField(setAnswers, {
    description: '`chosen` comes with `best` and `worst`; `undecided` says that none can be chosen',
  })
  answer!: (typeof setAnswers)[number];

  @UuidField({ optional: true })
  best?: string;

  @UuidField({ optional: true })
  worst?: string;

  @TextField({ max: 100, description: 'of the set as it was served' })
  servedToken!: string;

  @IntField(rulesVersion)
  rulesVersion?: number;
}

export class BestWorstDto {
  @ObjectListField(() => ReceiptDto, {
    max: pairsPerSet,
    description: 'one for each pair that changed; none when the same was said before',
  })
  receipts!: ReceiptDto[];
}
