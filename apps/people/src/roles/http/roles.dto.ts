import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { roles, type Role } from '@zwerm/domain/role';
import { scopeKinds, type ScopeKind } from '@zwerm/domain/scope';
import {
  DateTimeField,
  ObjectField,
  OneOfField,
  OneOfListField,
  TextField,
  UuidField,
} from '@zwerm/platform/http/fields';
import { requestActions, type RequestAction } from '../domain/grave-roles.js';

const reason = { max: 500, optional: true, description: 'kept in the access log' } as const;

@ApiSchema({ name: 'RoleScope' })
export class RoleScopeBody {
  @OneOfField(scopeKinds)
  kind!: ScopeKind;

  @UuidField()
  id!: string;
}

export class RolesBody {
  @OneOfListField(roles, { max: roles.length })
  roles!: Role[];

  @TextField(reason)
  reason?: string;
}

export class NewGrantBody {
  @OneOfField(roles)
  role!: Role;

  @ObjectField(() => RoleScopeBody, { optional: true, description: 'everywhere when left out' })
  scope?: RoleScopeBody;

  @DateTimeField({ optional: true, description: 'for good when left out; everywhere it must have an end' })
  endsAt?: string;

  @TextField(reason)
  reason?: string;
}

export class GrantOutcomeAnswer {
  @ApiProperty({ format: 'uuid', description: 'of the grant, or of the request for it' })
  id!: string;

  @ApiProperty({
    enum: ['held', 'requested'],
    description: 'requested: a second administrator has to approve',
  })
  state!: 'held' | 'requested';
}

@ApiSchema({ name: 'RoleGrant' })
export class RoleGrantBody {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: roles })
  role!: Role;

  @ApiProperty({ type: RoleScopeBody, nullable: true })
  scope!: RoleScopeBody | null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  endsAt!: string | null;

  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  grantedBy!: string | null;

  @ApiProperty({ format: 'date-time' })
  grantedAt!: string;
}

export class PersonRightsAnswer {
  @ApiProperty({ enum: roles, isArray: true, description: 'everywhere and without end' })
  roles!: Role[];

  @ApiProperty({ type: [RoleGrantBody] })
  grants!: RoleGrantBody[];
}

@ApiSchema({ name: 'RoleRequest' })
export class RoleRequestBody {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ enum: requestActions })
  action!: RequestAction;

  @ApiProperty({ enum: roles })
  role!: Role;

  @ApiProperty({ type: RoleScopeBody, nullable: true })
  scope!: RoleScopeBody | null;

  @ApiProperty({ format: 'date-time', type: String, nullable: true })
  endsAt!: string | null;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ format: 'uuid' })
  requestedBy!: string;

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;

  @ApiProperty({
    enum: ['approved', 'rejected', 'expired'],
    type: String,
    nullable: true,
    description: 'null while it waits',
  })
  decision!: 'approved' | 'rejected' | 'expired' | null;

  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  decidedBy!: string | null;
}

export class RoleRequestsAnswer {
  @ApiProperty({ type: [RoleRequestBody] })
  items!: RoleRequestBody[];
}

export class RolesAnswer {
  @ApiProperty({ enum: roles, isArray: true, description: 'held now' })
  roles!: Role[];

  @ApiProperty({ type: [RoleRequestBody], description: 'what waits for a second administrator' })
  requested!: RoleRequestBody[];
}

export class RequestTransitionBody {
  @OneOfField(['approved', 'rejected'])
  to!: 'approved' | 'rejected';

  @TextField(reason)
  reason?: string;
}
