import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { AppointDelegate } from '../use-cases/appoint-delegate.js';
import { DismissDelegate } from '../use-cases/dismiss-delegate.js';
import { ListDelegations } from '../use-cases/list-delegations.js';
import { DelegateAppointedAnswer, DelegationsAnswer, NewDelegateBody } from './delegates.dto.js';

@Controller('me/delegates')
export class DelegatesController {
  constructor(
    private readonly list: ListDelegations,
    private readonly appoint: AppointDelegate,
    private readonly dismiss: DismissDelegate,
  ) {}

  @Allow('read-own-account')
  @Get()
  @ApiOkResponse({ type: DelegationsAnswer })
  async listDelegates(@Caller() { personId }: Principal): Promise<DelegationsAnswer> {
    return { items: await this.list.execute(personId) };
  }

  @Allow('appoint-delegates')
  @Idempotent()
  @Post()
  @ApiCreatedResponse({ type: DelegateAppointedAnswer })
  async appointDelegate(
    @Caller() caller: Principal,
    @Body() { delegateId, endsAt }: NewDelegateBody,
  ): Promise<DelegateAppointedAnswer> {
    return { id: await this.appoint.execute(caller, delegateId, endsAt) };
  }

  @Allow('change-own-account')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  dismissDelegate(@Caller() caller: Principal, @IdParam() id: string): Promise<void> {
    return this.dismiss.execute(caller, id);
  }
}
