import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { ExpectedVersion } from '@zwerm/platform/http/entity-tag';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { limitOf } from '@zwerm/platform/http/page-query';
import { CreateGroup } from '../use-cases/create-group.js';
import { ListGroups } from '../use-cases/list-groups.js';
import { ReadGroup } from '../use-cases/read-group.js';
import { RemoveGroup } from '../use-cases/remove-group.js';
import { ReviseGroup } from '../use-cases/revise-group.js';
import {
  GroupDetailsAnswer,
  GroupChangesBody,
  GroupCreatedAnswer,
  GroupPage,
  GroupQueryParameters,
  NewGroupBody,
} from './groups.dto.js';

@Controller('groups')
export class GroupsController {
  constructor(
    private readonly list: ListGroups,
    private readonly read: ReadGroup,
    private readonly create: CreateGroup,
    private readonly revise: ReviseGroup,
    private readonly remove: RemoveGroup,
  ) {}

  /** Groups and units that the caller may know of. */
  @Allow('read-groups')
  @Get()
  @ApiOkResponse({ type: GroupPage })
  listGroups(@Caller() caller: Principal, @Query() query: GroupQueryParameters): Promise<GroupPage> {
    return this.list.execute(caller, { ...query, limit: limitOf(query) });
  }

  @Allow('manage-groups')
  @Idempotent()
  @Post()
  @ApiCreatedResponse({ type: GroupCreatedAnswer })
  async createGroup(@Body() body: NewGroupBody): Promise<GroupCreatedAnswer> {
    return { id: await this.create.execute(body), version: 1 };
  }

  @Allow('read-groups')
  @Get(':id')
  @ApiOkResponse({ type: GroupDetailsAnswer })
  readGroup(@Caller() caller: Principal, @IdParam() id: string): Promise<GroupDetailsAnswer> {
    return this.read.execute(caller, id) as Promise<GroupDetailsAnswer>;
  }

  @Allow('manage-groups')
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  reviseGroup(
    @IdParam() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() changes: GroupChangesBody,
  ): Promise<void> {
    return this.revise.execute(id, expectedVersion, changes);
  }

  @Allow('manage-groups')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeGroup(@IdParam() id: string): Promise<void> {
    return this.remove.execute(id);
  }
}
