import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { ChangeRoles } from '../use-cases/change-roles.js';
import { GrantRole } from '../use-cases/grant-role.js';
import { ListGrants } from '../use-cases/list-grants.js';
import { RevokeGrant } from '../use-cases/revoke-grant.js';
import { GrantOutcomeAnswer, NewGrantBody, PersonRightsAnswer, RolesAnswer, RolesBody } from './roles.dto.js';

@Controller('people')
export class RolesController {
  constructor(
    private readonly list: ListGrants,
    private readonly change: ChangeRoles,
    private readonly grant: GrantRole,
    private readonly revoke: RevokeGrant,
  ) {}

  @Allow('read-roles')
  @Get(':id/grants')
  @ApiOkResponse({ type: PersonRightsAnswer })
  listGrants(@IdParam() id: string): Promise<PersonRightsAnswer> {
    return this.list.execute(id);
  }

  /** Giving administrator, leadership or auditor, and taking administrator, waits for a second administrator. */
  @Allow('change-roles')
  @Put(':id/roles')
  @ApiOkResponse({ type: RolesAnswer })
  changeRoles(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() { roles, reason }: RolesBody,
  ): Promise<RolesAnswer> {
    return this.change.execute(caller, id, roles, reason);
  }

  @Allow('change-roles')
  @Idempotent()
  @Post(':id/grants')
  @ApiCreatedResponse({ type: GrantOutcomeAnswer })
  grantRole(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() { role, scope, endsAt, reason }: NewGrantBody,
  ): Promise<GrantOutcomeAnswer> {
    const given = { personId: id, role, scope: scope ?? null, endsAt: endsAt ?? null, reason: reason ?? '' };
    return this.grant.execute(caller, given);
  }

  @Allow('change-roles')
  @Delete(':id/grants/:grantId')
  @HttpCode(204)
  @ApiNoContentResponse()
  revokeGrant(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
  ): Promise<void> {
    return this.revoke.execute(caller, id, grantId);
  }
}
