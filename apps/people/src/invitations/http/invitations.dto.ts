import { ApiProperty } from '@nestjs/swagger';
import { languages, type Language } from '@zwerm/domain/language';
import { personKinds, type PersonKind } from '@zwerm/domain/role';
import { DateField, EmailField, OneOfField, TextField, UuidField } from '@zwerm/platform/http/fields';
import { PageQuery } from '@zwerm/platform/http/page-query';
import { passwordLength } from '../../accounts/domain/password-rules.js';
import { invitationStates, type InvitationState } from '../domain/invitation.js';

export class NewInvitationBody {
  @EmailField()
  email!: string;

  @OneOfField(personKinds)
  kind!: PersonKind;

  @OneOfField(languages)
  language!: Language;

  @UuidField({ optional: true, nullable: true })
  unitId?: string | null;

  @UuidField({ optional: true, nullable: true, description: 'needed for partners and customers' })
  sponsorId?: string | null;

  @DateField({ optional: true, nullable: true, description: 'last day; needed for partners and customers' })
  endsOn?: string | null;
}

export class InvitationCreatedAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class InvitationQuery extends PageQuery {
  @OneOfField(invitationStates, { optional: true })
  state?: InvitationState;
}

class InvitationAnswer extends InvitationCreatedAnswer {
  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: personKinds })
  kind!: PersonKind;

  @ApiProperty({ enum: invitationStates })
  state!: InvitationState;

  @ApiProperty({ type: String, format: 'date-time' })
  invitedAt!: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt!: Date;
}

export class InvitationPage {
  @ApiProperty({ type: [InvitationAnswer] })
  items!: InvitationAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class InvitationTokenBody {
  @TextField({ max: 100, description: 'from the link' })
  token!: string;
}

export class FoundInvitationAnswer {
  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: languages })
  language!: Language;
}

export class AcceptInvitationBody extends InvitationTokenBody {
  @TextField({ max: 120 })
  displayName!: string;

  @TextField(passwordLength)
  password!: string;
}

export class InvitationWithIdentityBody extends InvitationTokenBody {
  @TextField({ max: 120 })
  displayName!: string;

  @TextField({ max: 500 })
  issuer!: string;

  @TextField({ max: 255 })
  subject!: string;
}
