import { ApiProperty } from '@nestjs/swagger';
import { relations, type Relation } from '@zwerm/contracts/access/access-rule';
import { permissions, type Permission } from '@zwerm/contracts/permissions';
import { roles, type Role } from '@zwerm/domain/role';

export const permissionNames = Object.keys(permissions) as Permission[];

export class PermittedOperation {
  @ApiProperty()
  operation!: string;

  @ApiProperty({ enum: Object.keys(relations), type: String, nullable: true })
  relation!: Relation | null;
}

export class PermissionBody {
  @ApiProperty({ enum: permissionNames, enumName: 'Permission' })
  permission!: Permission;

  @ApiProperty({ enum: roles, isArray: true })
  roles!: Role[];

  @ApiProperty({ type: [PermittedOperation] })
  operations!: PermittedOperation[];
}

export class PermissionsAnswer {
  @ApiProperty({ type: [PermissionBody] })
  items!: PermissionBody[];
}
