import { IntField, ObjectListField, TextListField, UuidField } from '@zwerm/platform/http/fields';
import { longestReason } from '../domain/mark.js';

const most = Number.MAX_SAFE_INTEGER;

export class ObjectionsToIdeaDto {
  @UuidField()
  ideaId!: string;

  @TextListField({ max: most, maxLength: longestReason, description: 'by the alphabet, without names' })
  reasons!: string[];
}

export class ObjectionsDto {
  @ObjectListField(() => ObjectionsToIdeaDto, { max: most })
  items!: ObjectionsToIdeaDto[];

  @IntField({
    min: 1,
    max: most,
    nullable: true,
    description: 'ideas to which fewer people object are left out; null where none is',
  })
  fewest!: number | null;
}
