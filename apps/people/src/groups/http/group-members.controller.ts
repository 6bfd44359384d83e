import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { isId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { limitOf, PageQuery } from '@zwerm/platform/http/page-query';
import { AddGroupMembers } from '../use-cases/add-group-members.js';
import { ListGroupMembers } from '../use-cases/list-group-members.js';
import { PreviewRule } from '../use-cases/preview-rule.js';
import { RemoveGroupMember } from '../use-cases/remove-group-member.js';
import {
  GroupMemberPage,
  NewMembersAnswer,
  NewMembersBody,
  RulePreviewAnswer,
  RulePreviewBody,
} from './groups.dto.js';

@Controller('groups')
export class GroupMembersController {
  constructor(
    private readonly list: ListGroupMembers,
    private readonly add: AddGroupMembers,
    private readonly remove: RemoveGroupMember,
    private readonly preview: PreviewRule,
  ) {}

  @Allow('read-groups')
  @Get(':id/members')
  @ApiOkResponse({ type: GroupMemberPage })
  listGroupMembers(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<GroupMemberPage> {
    return this.list.execute(caller, id, { ...query, limit: limitOf(query) });
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
    return { added: await this.add.execute(id, personIds) };
  }

  @Allow('manage-groups')
  @Delete(':id/members/:personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeGroupMember(@IdParam() id: string, @IdParam('personId') personId: string): Promise<void> {
    return this.remove.execute(id, personId);
  }

  /** How many people a rule holds for, before there is a group with it. */
  @Allow('manage-groups')
  @Post('rule-preview')
  @HttpCode(200)
  @ApiOkResponse({ type: RulePreviewAnswer })
  async previewRule(@Body() { rule }: RulePreviewBody): Promise<RulePreviewAnswer> {
    return { count: await this.preview.execute(rule) };
  }
}
