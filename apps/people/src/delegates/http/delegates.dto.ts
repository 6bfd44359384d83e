import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DateTimeField, UuidField } from '@zwerm/platform/http/fields';

export class NewDelegateBody {
  @UuidField()
  delegateId!: string;

  @DateTimeField({ description: 'at most a year from now' })
  endsAt!: string;
}

@ApiSchema({ name: 'Delegation' })
export class DelegationBody {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  leaderId!: string;

  @ApiProperty({ format: 'uuid' })
  delegateId!: string;

  @ApiProperty({ format: 'date-time' })
  appointedAt!: string;

  @ApiProperty({ format: 'date-time' })
  endsAt!: string;
}

@ApiSchema({ name: 'Delegations' })
export class DelegationsAnswer {
  @ApiProperty({ type: [DelegationBody], description: 'in which the caller is the leader or the delegate' })
  items!: DelegationBody[];
}

export class DelegateAppointedAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
