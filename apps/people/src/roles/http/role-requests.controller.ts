import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { DecideRoleRequest } from '../use-cases/decide-role-request.js';
import { ListRoleRequests } from '../use-cases/list-role-requests.js';
import { RequestTransitionBody, RoleRequestsAnswer } from './roles.dto.js';

@Controller('role-requests')
export class RoleRequestsController {
  constructor(
    private readonly list: ListRoleRequests,
    private readonly decide: DecideRoleRequest,
  ) {}

  @Allow('read-roles')
  @Get()
  @ApiOkResponse({ type: RoleRequestsAnswer })
  async listRoleRequests(): Promise<RoleRequestsAnswer> {
    return { items: await this.list.execute() };
  }

  @Allow('change-roles')
  @Post(':id/transitions')
  @HttpCode(204)
  @ApiNoContentResponse()
  decideRoleRequest(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() { to, reason }: RequestTransitionBody,
  ): Promise<void> {
    return this.decide.execute(caller, id, to, reason);
  }
}
