import { Module } from '@nestjs/common';
import { UnitsModule } from '../units/units.module.js';
import { GroupsController } from './http/groups.controller.js';
import { GroupsRepository } from './persistence/groups.repository.js';
import { AddGroupMembers } from './use-cases/add-group-members.js';
import { CreateGroup } from './use-cases/create-group.js';
import { ListGroups } from './use-cases/list-groups.js';
import { RemoveGroupMember } from './use-cases/remove-group-member.js';

@Module({
  imports: [UnitsModule],
  controllers: [GroupsController],
  providers: [GroupsRepository, CreateGroup, ListGroups, AddGroupMembers, RemoveGroupMember],
})
export class GroupsModule {}
