import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { languages, type Language } from '@zwerm/domain/language';
import { personKinds, roles, type PersonKind, type Role } from '@zwerm/domain/role';
import { EmailField, OneOfField, OneOfListField, TextField } from '@zwerm/platform/http/fields';
import { RoleScopeBody } from '../../roles/http/roles.dto.js';
import { permissions, type Permission } from '@zwerm/contracts/permissions';
import { passwordLength } from '../domain/password-rules.js';

const permissionNames = Object.keys(permissions) as Permission[];

@ApiSchema({ name: 'OwnGrant' })
export class OwnGrantBody {
  @ApiProperty({ enum: roles })
  role!: Role;

  @ApiProperty({ type: RoleScopeBody, nullable: true, description: 'null: everywhere' })
  scope!: RoleScopeBody | null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  endsAt!: string | null;
}

export class Me {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty({ enum: languages })
  language!: Language;

  @ApiProperty({ enum: personKinds })
  kind!: PersonKind;

  @ApiProperty({ enum: roles, isArray: true, description: 'everywhere and without end' })
  roles!: Role[];

  @ApiProperty({ type: [OwnGrantBody], description: 'roles within a part of the work, or until a moment' })
  grants!: OwnGrantBody[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'leaders whose delegate the person is' })
  actsFor!: string[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'the administrator who looks at the app as this person, read-only',
  })
  viewedBy!: string | null;

  @ApiProperty({ type: [String], format: 'uuid' })
  groupIds!: string[];

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ enum: permissionNames, isArray: true, description: 'everything the roles allow together' })
  permissions!: Permission[];
}

export class OwnAccountChanges {
  @TextField({ max: 120, optional: true })
  displayName?: string;

  @OneOfField(languages, { optional: true })
  language?: Language;
}

export class PeopleQuery {
  @TextField({ max: 3_700, description: 'up to 100 ids, separated by commas' })
  ids!: string;
}

export class PersonAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ enum: personKinds })
  kind!: PersonKind;
}

export class PeopleAnswer {
  @ApiProperty({ type: [PersonAnswer] })
  items!: PersonAnswer[];
}

export class NewPersonBody {
  @TextField({ max: 120 })
  displayName!: string;

  @EmailField()
  email!: string;

  @OneOfField(personKinds)
  kind!: PersonKind;

  @OneOfField(languages)
  language!: Language;

  @OneOfListField(roles, { max: roles.length, optional: true, description: 'on top of the role of the kind' })
  roles?: Role[];

  @TextField({ ...passwordLength, optional: true })
  password?: string;
}

export class PersonCreatedAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class FirstAdministratorBody {
  @TextField({ max: 100, description: 'from the one-time link' })
  token!: string;

  @TextField({ max: 120 })
  displayName!: string;

  @EmailField()
  email!: string;

  @TextField(passwordLength)
  password!: string;

  @OneOfField(languages, { optional: true, description: 'nl when left out' })
  language?: Language;
}
