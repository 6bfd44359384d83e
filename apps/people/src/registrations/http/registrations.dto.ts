import { ApiProperty } from '@nestjs/swagger';
import { languages, type Language } from '@zwerm/domain/language';
import { BooleanField, EmailField, OneOfField, TextField } from '@zwerm/platform/http/fields';
import { passwordLength } from '../../accounts/domain/password-rules.js';

export class RegistrationRequestBody {
  @EmailField()
  email!: string;

  @OneOfField(languages)
  language!: Language;
}

export class RegistrationOfferAnswer {
  @ApiProperty({ description: 'whether anybody can register by themselves' })
  isOffered!: boolean;
}

export class ConfirmRegistrationBody {
  @TextField({ max: 100, description: 'from the link' })
  token!: string;

  @TextField({ max: 120 })
  displayName!: string;

  @TextField(passwordLength)
  password!: string;
}

const outcomes = ['approved', 'pending'] as const;

export class ConfirmedRegistrationAnswer {
  @ApiProperty({ enum: outcomes, description: 'approved: sign in; pending: a user manager decides' })
  state!: (typeof outcomes)[number];
}

class PendingRegistrationAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  confirmedAt!: Date;
}

export class PendingRegistrationsAnswer {
  @ApiProperty({ type: [PendingRegistrationAnswer] })
  items!: PendingRegistrationAnswer[];
}

const decisions = ['approved', 'rejected'] as const;

export class RegistrationDecisionBody {
  @OneOfField(decisions)
  to!: (typeof decisions)[number];

  @TextField({ max: 500, optional: true, description: 'needed for rejected; stays inside' })
  reason?: string;
}

export class NewAllowedDomainBody {
  @TextField({ max: 253 })
  domain!: string;

  @BooleanField({ description: 'no user manager has to approve' })
  isApproved!: boolean;
}

class AllowedDomainAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  domain!: string;

  @ApiProperty()
  isApproved!: boolean;
}

export class AllowedDomainsAnswer {
  @ApiProperty({ type: [AllowedDomainAnswer] })
  items!: AllowedDomainAnswer[];
}

export class AllowedDomainCreatedAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}
