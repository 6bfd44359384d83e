import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  BooleanField,
  DateTimeField,
  IntField,
  OneOfField,
  TextField,
  UuidField,
} from '@zwerm/platform/http/fields';
import { withholdings, type KeptMerge, type Withheld } from '../domain/merge.js';
import type { ListedMerge } from '../use-cases/list-merges.js';

const most = Number.MAX_SAFE_INTEGER;
const longestReason = 1_000;

export class MergeInput {
  @UuidField({ description: 'the idea that survives' })
  into!: string;

  @TextField({ max: longestReason, description: 'why; people who see the ideas read it' })
  reason!: string;
}

export class UndoMergeInput {
  @TextField({ max: longestReason })
  reason!: string;
}

export class MergePreviewQuery {
  @UuidField({ description: 'the idea that would survive' })
  into!: string;
}

@ApiSchema({ name: 'MergePreview' })
export class MergePreviewDto {
  @IntField({ min: 0, max: most, nullable: true, description: 'people whose vote moves; null when withheld' })
  moved!: number | null;

  @IntField({
    min: 0,
    max: most,
    nullable: true,
    description: 'people who voted on both; null when withheld',
  })
  double!: number | null;

  @OneOfField(withholdings, { nullable: true, description: 'why numbers are not shown' })
  withheld!: Withheld | null;
}

@ApiSchema({ name: 'Merge' })
export class MergeDto {
  @UuidField()
  id!: string;

  @UuidField({ description: 'the idea that is on the ballot no more' })
  absorbedId!: string;

  @UuidField({ description: 'the idea for which its votes count' })
  survivorId!: string;

  @DateTimeField()
  madeAt!: string;

  @UuidField()
  madeBy!: string;

  @TextField({ max: longestReason })
  reason!: string;

  @DateTimeField({ nullable: true })
  undoneAt!: string | null;

  @UuidField({ nullable: true })
  undoneBy!: string | null;

  @TextField({ max: longestReason, nullable: true })
  undoReason!: string | null;
}

@ApiSchema({ name: 'ListedMerge' })
export class ListedMergeDto extends MergeDto {
  @IntField({
    min: 0,
    max: most,
    nullable: true,
    description: 'people whose vote moved; null when withheld or undone',
  })
  moved!: number | null;

  @IntField({
    min: 0,
    max: most,
    nullable: true,
    description: 'people who voted on both; null when withheld or undone',
  })
  double!: number | null;

  @OneOfField(withholdings, { nullable: true, description: 'why numbers are not shown' })
  withheld!: Withheld | null;

  @BooleanField({ description: 'whether the caller can undo it now' })
  canUndo!: boolean;
}

@ApiSchema({ name: 'Merges' })
export class MergesDto {
  @ApiProperty({ type: [ListedMergeDto], description: 'the newest first' })
  items!: ListedMergeDto[];
}

export const mergeDto = (merge: KeptMerge): MergeDto => ({
  id: merge.id,
  absorbedId: merge.absorbedId,
  survivorId: merge.survivorId,
  madeAt: merge.madeAt.toISOString(),
  madeBy: merge.madeBy,
  reason: merge.reason,
  undoneAt: merge.undoneAt?.toISOString() ?? null,
  undoneBy: merge.undoneBy,
  undoReason: merge.undoReason,
});

export const listedMergeDto = (merge: ListedMerge): ListedMergeDto => ({
  ...mergeDto(merge),
  moved: merge.votes?.moved ?? null,
  double: merge.votes?.double ?? null,
  withheld: merge.withheld,
  canUndo: merge.canUndo,
});
