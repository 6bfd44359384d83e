import { choices, type Choice } from '@zwerm/domain/voting-method';
import { DateTimeField, IntField, ObjectListField, OneOfField, UuidField } from '@zwerm/platform/http/fields';

const most = Number.MAX_SAFE_INTEGER;

export class VoteInput {
  @OneOfField(choices, { description: 'one of the scale of the round' })
  value!: Choice;
}

export class VoteDto {
  @UuidField()
  ideaId!: string;

  @OneOfField(choices, { nullable: true, description: 'null once it was taken back' })
  value!: Choice | null;

  @IntField({ min: 1, max: most, description: 'rises by one with every change' })
  revision!: number;

  @DateTimeField()
  castAt!: string;
}

export class BallotDto {
  @ObjectListField(() => VoteDto, { max: most })
  items!: VoteDto[];
}
