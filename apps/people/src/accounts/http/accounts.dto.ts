import { ApiProperty } from '@nestjs/swagger';
import { languages, type Language } from '@zwerm/domain/language';
import { personKinds, roles, type PersonKind, type Role } from '@zwerm/domain/role';
import { OneOfField, TextField, UuidField } from '@zwerm/platform/http/fields';
import { PageQuery } from '@zwerm/platform/http/page-query';
import { personOrigins, type PersonOrigin } from '../domain/person-origin.js';

const statuses = ['active', 'deactivated'] as const;
const attentions = ['sponsor', 'end'] as const;

export class AccountQuery extends PageQuery {
  @TextField({ max: 120, optional: true, description: 'part of the name or the address' })
  q?: string;

  @OneOfField(statuses, { optional: true })
  status?: (typeof statuses)[number];

  @OneOfField(personKinds, { optional: true })
  kind?: PersonKind;

  @OneOfField(personOrigins, { optional: true })
  origin?: PersonOrigin;

  @UuidField({ optional: true, description: 'placed in this unit or below it' })
  unitId?: string;

  @OneOfField(attentions, {
    optional: true,
    description: 'sponsor: partners and customers nobody here answers for; end: access ends within two weeks',
  })
  attention?: (typeof attentions)[number];
}

export class AccountAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty({ enum: personKinds })
  kind!: PersonKind;

  @ApiProperty()
  jobTitle!: string;

  @ApiProperty({ enum: languages })
  language!: Language;

  @ApiProperty({ enum: roles, isArray: true })
  roles!: Role[];

  @ApiProperty({ enum: statuses })
  status!: (typeof statuses)[number];

  @ApiProperty({ enum: personOrigins })
  origin!: PersonOrigin;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  unitId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  unitName!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  sponsorId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  sponsorName!: string | null;

  @ApiProperty({ description: 'a partner or customer nobody here answers for' })
  lacksSponsor!: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'last day of access' })
  endsOn!: string | null;

  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class AccountPage {
  @ApiProperty({ type: [AccountAnswer] })
  items!: AccountAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class AccountChangesBody {
  @TextField({ max: 120, optional: true })
  displayName?: string;

  @TextField({ min: 0, max: 120, optional: true })
  jobTitle?: string;
}

export class ExportQuery {
  @OneOfField(languages, { optional: true, description: 'of the headings; nl when left out' })
  language?: Language;
}
