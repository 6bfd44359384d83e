import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ScimOnly } from '@zwerm/platform/auth/allow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { groupChangesOf, readGroup, type GroupChanges } from '../domain/group-changes.js';
import type { ScimQuery } from '../domain/list-query.js';
import { patchOperationsOf } from '../domain/patch-operations.js';
import { holds, project, projectionOf } from '../domain/projection.js';
import type { ScimObject } from '../domain/read-value.js';
import { groupBody, versionTag, type GroupResource } from '../domain/resource.js';
import { ChangeGroup } from '../use-cases/change-group.js';
import { DeprovisionGroup } from '../use-cases/deprovision-group.js';
import { ProvisionGroup } from '../use-cases/provision-group.js';
import { ReadGroup } from '../use-cases/read-group.js';
import { scimVersionOf } from './expected-version.js';
import { note } from './provisioning-note.js';

/** `/scim/v2/Groups/{id}`, and how one is made. In no OpenAPI document: SCIM describes itself (`/Schemas`). */
@ApiExcludeController()
@Controller('scim/v2/Groups')
export class ScimGroupsController {
  constructor(
    private readonly provision: ProvisionGroup,
    private readonly read: ReadGroup,
    private readonly change: ChangeGroup,
    private readonly deprovision: DeprovisionGroup,
  ) {}

  @ScimOnly()
  @Post()
  async provisionGroup(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<ScimObject> {
    const { displayName, changes, notKept } = readGroup(body);
    note(request, { targetName: displayName, hasChanged: false, notKept });
    const group = await this.provision.execute(displayName, changes);
    note(request, { targetId: group.id, targetName: displayName, hasChanged: true, notKept });
    return answer(reply, group);
  }

  @ScimOnly()
  @Get(':id')
  async readGroup(
    @Param('id') id: string,
    @Query() query: ScimQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScimObject> {
    const projection = projectionOf(query);
    const group = await this.read.execute(id, holds(projection, 'members'));
    return project(answer(reply, group), projection);
  }

  @ScimOnly()
  @Put(':id')
  async replaceGroup(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<ScimObject> {
    await this.changeBy(id, readGroup(body), request);
    return answer(reply, await this.read.execute(id, true));
  }

  /** Answers nothing: Entra ID asks for 204, and a group of thousands is not sent back for every change. */
  @ScimOnly()
  @Patch(':id')
  @HttpCode(204)
  async patchGroup(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    answer(reply, await this.changeBy(id, groupChangesOf(patchOperationsOf(body)), request));
  }

  @ScimOnly()
  @Delete(':id')
  @HttpCode(204)
  async deprovisionGroup(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    note(request, { targetId: id, hasChanged: false, notKept: [] });
    await this.deprovision.execute(id);
    note(request, { targetId: id, hasChanged: true, notKept: [] });
  }

  private async changeBy(
    id: string,
    { changes, notKept }: GroupChanges,
    request: FastifyRequest,
  ): Promise<GroupResource> {
    note(request, { targetId: id, hasChanged: false, notKept });
    const expectedVersion = scimVersionOf(request.headers['if-match']);
    const { group, hasChanged } = await this.change.execute({ id, expectedVersion, changes });
    note(request, { targetId: group.id, targetName: group.displayName, hasChanged, notKept });
    return group;
  }
}

function answer(reply: FastifyReply, group: GroupResource): ScimObject {
  void reply.header('etag', versionTag(group.version)).header('location', `/scim/v2/Groups/${group.id}`);
  return groupBody(group);
}
