import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { operations } from '@zwerm/contracts/access/access-matrix';
import { permissions } from '@zwerm/contracts/permissions';
import { Allow } from '@zwerm/platform/auth/allow';
import { permissionNames, PermissionsAnswer } from './permissions.dto.js';

/** The access matrix as data, for the page "who may do what". */
@Controller('permissions')
export class PermissionsController {
  private readonly answer: PermissionsAnswer = {
    items: permissionNames.map((permission) => ({
      permission,
      roles: [...permissions[permission]],
      operations: operations
        .filter(({ needs, beyond }) => needs === permission || beyond === permission)
        .map(({ operation, relation = null }) => ({ operation, relation })),
    })),
  };

  @Allow('read-own-account')
  @Get()
  @ApiOkResponse({ type: PermissionsAnswer })
  listPermissions(): PermissionsAnswer {
    return this.answer;
  }
}
