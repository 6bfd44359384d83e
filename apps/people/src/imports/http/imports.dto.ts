import { ApiProperty } from '@nestjs/swagger';
import { OneOfField } from '@zwerm/platform/http/fields';
import { importColumns, type ImportColumn } from '../domain/import-columns.js';
import { importProblems, type ImportProblemCode } from '../domain/import-row.js';

const yesOrNo = ['true', 'false'] as const;
type YesOrNo = (typeof yesOrNo)[number];

export class ImportQuery {
  @OneOfField(yesOrNo, { description: 'true: only say what would happen' })
  dryRun!: YesOrNo;

  @OneOfField(yesOrNo, {
    optional: true,
    description: 'make the units that are not there; false when left out',
  })
  createUnits?: YesOrNo;

  @OneOfField(yesOrNo, { optional: true, description: 'pass over faulty rows; false when left out' })
  skipErrors?: YesOrNo;

  @OneOfField(yesOrNo, { optional: true, description: 'invite new people instead of registering them' })
  invite?: YesOrNo;
}

class ImportProblemAnswer {
  @ApiProperty({ type: 'integer', description: 'counted from 1, the header included' })
  row!: number;

  @ApiProperty({ enum: importColumns })
  column!: ImportColumn;

  @ApiProperty({ enum: importProblems })
  code!: ImportProblemCode;
}

const outcomes = ['create', 'change', 'unchanged'] as const;

class ImportRowAnswer {
  @ApiProperty({ type: 'integer' })
  row!: number;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: outcomes })
  outcome!: (typeof outcomes)[number];
}

export class ImportReportAnswer {
  @ApiProperty({ description: 'false after a dry run' })
  isApplied!: boolean;

  @ApiProperty({ type: 'integer' })
  created!: number;

  @ApiProperty({ type: 'integer' })
  changed!: number;

  @ApiProperty({ type: 'integer' })
  unchanged!: number;

  @ApiProperty({ type: 'integer', description: 'rows that are not right' })
  faulty!: number;

  @ApiProperty({ type: [ImportProblemAnswer], description: 'the first 200' })
  problems!: readonly ImportProblemAnswer[];

  @ApiProperty({ type: [String], description: 'paths of units that are made, the first 200' })
  newUnits!: readonly string[];

  @ApiProperty({ type: [String], description: 'headings that mean nothing here' })
  ignoredColumns!: readonly string[];

  @ApiProperty({ type: [ImportRowAnswer], description: 'the first 200 that create or change somebody' })
  rows!: readonly ImportRowAnswer[];
}
