import { ApiProperty } from '@nestjs/swagger';

export class DeskAnswer {
  @ApiProperty({ type: 'integer', description: 'questions that nobody answered or closed' })
  openHelpRequests!: number;

  @ApiProperty({ type: 'integer', description: 'self-registrations that wait for a decision' })
  pendingRegistrations!: number;

  @ApiProperty({ type: 'integer', description: 'active partners and customers without an active sponsor' })
  withoutSponsor!: number;

  @ApiProperty({ type: 'integer', description: 'active people whose last day is within two weeks' })
  endingSoon!: number;

  @ApiProperty({ type: 'integer', description: 'active employees who are placed in no unit' })
  withoutUnit!: number;

  @ApiProperty({
    type: 'integer',
    description: 'provisioning requests of the last seven days that were refused or failed',
  })
  provisioningProblems!: number;
}

export class UnitCompletenessAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'integer', description: '1 at the top' })
  depth!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'mean of the active employees in it and below it',
  })
  percent!: number | null;

  @ApiProperty({
    type: String,
    enum: ['nobody', 'few'],
    nullable: true,
    description: 'why there is no percentage',
  })
  hidden!: 'nobody' | 'few' | null;
}

export class UnitsCompletenessAnswer {
  @ApiProperty({ type: 'integer' })
  fewestPeople!: number;

  @ApiProperty({ type: [UnitCompletenessAnswer] })
  items!: UnitCompletenessAnswer[];
}
