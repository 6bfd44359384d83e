import { ApiProperty } from '@nestjs/swagger';
import { UuidField } from '@zwerm/platform/http/fields';
import { erasureStates, stateOf, type AskedBy, type Erasure, type ErasureState } from '../domain/erasure.js';

const askers: readonly AskedBy[] = ['person', 'manager', 'policy', 'operator'];
const moment = { type: String, format: 'date-time', nullable: true } as const;

export class ErasureConfirmation {
  @ApiProperty()
  service!: string;

  @ApiProperty({ format: 'date-time' })
  confirmedAt!: string;

  @ApiProperty({ type: 'integer', description: 'rows that went or were redacted' })
  rows!: number;
}

export class ErasureAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ enum: erasureStates })
  state!: ErasureState;

  @ApiProperty({ enum: askers })
  askedBy!: AskedBy;

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiProperty({ format: 'date-time' })
  dueAt!: string;

  @ApiProperty(moment)
  erasedAt!: string | null;

  @ApiProperty(moment)
  completedAt!: string | null;

  @ApiProperty({ type: [ErasureConfirmation] })
  confirmations!: ErasureConfirmation[];
}

export class ErasurePage {
  @ApiProperty({ type: [ErasureAnswer] })
  items!: ErasureAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class ErasurePlannedAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class OwnErasureBody {
  @UuidField()
  personId!: string;
}

export const answerOf = (erasure: Erasure): ErasureAnswer => {
  const { id, personId, askedBy, requestedAt, dueAt, erasedAt, completedAt, confirmations } = erasure;
  const state = stateOf(erasure);
  return {
    id,
    personId,
    state,
    askedBy,
    requestedAt,
    dueAt,
    erasedAt,
    completedAt,
    confirmations: [...confirmations],
  };
};
