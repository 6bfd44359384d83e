import { ApiSchema } from '@nestjs/swagger';
import { BooleanField, IntField, ObjectListField, TextField, UuidField } from '@zwerm/platform/http/fields';

const step = { min: 1, max: 1_000_000 } as const;

@ApiSchema({ name: 'MergeNotice' })
export class MergeNoticeDto {
  @UuidField()
  absorbedId!: string;

  @UuidField()
  survivorId!: string;

  @BooleanField({ description: 'whether they were taken apart again' })
  isUndone!: boolean;

  @TextField({ max: 1_000, description: 'why they were merged, or taken apart' })
  reason!: string;

  @IntField({ ...step, description: 'of the merges in the round; dismiss up to the highest that was read' })
  step!: number;
}

@ApiSchema({ name: 'MergeNotices' })
export class MergeNoticesDto {
  @ObjectListField(() => MergeNoticeDto, { max: step.max, description: 'the newest first' })
  items!: MergeNoticeDto[];

  @BooleanField({ description: 'whether they concern votes of the caller; in a secret round nobody says so' })
  isAboutOwnVotes!: boolean;
}

export class DismissMergeNoticesInput {
  @IntField({ ...step, description: 'the latest that was read' })
  step!: number;
}
