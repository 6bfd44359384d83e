import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module.js';
import { GroupMembersController } from './http/group-members.controller.js';
import { GroupsController } from './http/groups.controller.js';
import { GroupsRepository } from './persistence/groups.repository.js';
import { RuleMembershipsRepository } from './persistence/rule-memberships.repository.js';
import { SettleRulesWhenPeopleChange } from './scheduling/settle-rules-when-people-change.js';
import { AddGroupMembers } from './use-cases/add-group-members.js';
import { CreateGroup } from './use-cases/create-group.js';
import { ListGroupMembers } from './use-cases/list-group-members.js';
import { ListGroups } from './use-cases/list-groups.js';
import { PreviewRule } from './use-cases/preview-rule.js';
import { ReadGroup } from './use-cases/read-group.js';
import { RemoveGroupMember } from './use-cases/remove-group-member.js';
import { RemoveGroup } from './use-cases/remove-group.js';
import { ReviseGroup } from './use-cases/revise-group.js';
import { SettleRules } from './use-cases/settle-rules.js';

@Module({
  imports: [UnitsModule],
  controllers: [GroupsController, GroupMembersController],
  providers: [
    GroupsRepository,
    RuleMembershipsRepository,
    CreateGroup,
    ListGroups,
    ReadGroup,
    ReviseGroup,
    RemoveGroup,
    ListGroupMembers,
    AddGroupMembers,
    RemoveGroupMember,
    PreviewRule,
    SettleRules,
    SettleRulesWhenPeopleChange,
  ],
})
export class GroupsModule {}
