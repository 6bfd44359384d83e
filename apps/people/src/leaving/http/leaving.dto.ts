import { ApiProperty } from '@nestjs/swagger';
import { personKinds, type PersonKind } from '@zwerm/domain/role';
import { DateField, UuidField } from '@zwerm/platform/http/fields';

export class LastDayBody {
  @DateField({ nullable: true, description: 'last day of access; null, for employees only, is no last day' })
  lastDay!: string | null;
}

export class SponsorBody {
  @UuidField({ description: 'an active employee' })
  sponsorId!: string;
}

class SponsoredPersonAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ enum: personKinds })
  kind!: PersonKind;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn!: string | null;
}

export class SponsoredAnswer {
  @ApiProperty({ type: [SponsoredPersonAnswer] })
  items!: SponsoredPersonAnswer[];
}
