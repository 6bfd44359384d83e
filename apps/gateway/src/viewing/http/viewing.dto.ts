import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { TextField, UuidField } from '@zwerm/platform/http/fields';

export class ViewAsBody {
  @UuidField()
  personId!: string;

  @TextField({ min: 10, max: 500, description: 'the person reads it in their own access log' })
  reason!: string;
}

@ApiSchema({ name: 'Viewing' })
export class ViewingBody {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ format: 'date-time' })
  endsAt!: string;
}

export class CurrentViewingAnswer {
  @ApiProperty({ type: ViewingBody, nullable: true, description: 'null: through one’s own eyes' })
  viewing!: ViewingBody | null;
}
