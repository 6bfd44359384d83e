import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { isId } from '@zwerm/domain/id';
import { Allow } from '@zwerm/platform/auth/allow';
import { Cursors } from '@zwerm/platform/http/cursors';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { limitOf, PageQuery } from '@zwerm/platform/http/page-query';
import { AddGroupMembers } from '../use-cases/add-group-members.js';
import { CreateGroup } from '../use-cases/create-group.js';
import { ListGroups } from '../use-cases/list-groups.js';
import { RemoveGroupMember } from '../use-cases/remove-group-member.js';
import {
  GroupCreatedAnswer,
  GroupPage,
  NewGroupBody,
  NewMembersAnswer,
  NewMembersBody,
} from './groups.dto.js';

@Controller('groups')
export class GroupsController {
  constructor(
    private readonly list: ListGroups,
    private readonly create: CreateGroup,
    private readonly addMembers: AddGroupMembers,
    private readonly removeMember: RemoveGroupMember,
    private readonly cursors: Cursors,
  ) {}

  @Allow('read-groups')
  @Get()
  @ApiOkResponse({ type: GroupPage })
  async listGroups(@Query() query: PageQuery): Promise<GroupPage> {
    const [name, id] =
      query.cursor === undefined ? [] : (this.cursors.read(query.cursor, 'groups') as string[]);
    const rows = await this.list.execute(limitOf(query) + 1, name && id ? { name, id } : undefined);
    return this.cursors.page(rows, limitOf(query), 'groups', (group) => [group.name, group.id]);
  }

  @Allow('manage-groups')
  @Idempotent()
  @Post()
  @ApiCreatedResponse({ type: GroupCreatedAnswer })
  async createGroup(@Body() body: NewGroupBody): Promise<GroupCreatedAnswer> {
    return { id: await this.create.execute({ name: body.name }), version: 1 };
  }

  @Allow('manage-groups')
  @Post(':id/members')
  @HttpCode(200)
  @ApiOkResponse({ type: NewMembersAnswer })
  async addGroupMembers(
    @IdParam() id: string,
    @Body() { personIds }: NewMembersBody,
  ): Promise<NewMembersAnswer> {
    if (!personIds.every(isId)) throw new DomainError('invalid-input', 'personIds must be ids');
    return { added: await this.addMembers.execute(id, personIds) };
  }

  @Allow('manage-groups')
  @Delete(':id/members/:personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeGroupMember(@IdParam() id: string, @IdParam('personId') personId: string): Promise<void> {
    return this.removeMember.execute(id, personId);
  }
}
