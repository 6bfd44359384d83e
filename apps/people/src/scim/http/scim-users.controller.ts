import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
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
import type { ScimQuery } from '../domain/list-query.js';
import { patchOperationsOf } from '../domain/patch-operations.js';
import { patchUser } from '../domain/patch-user.js';
import { project, projectionOf } from '../domain/projection.js';
import type { ScimObject } from '../domain/read-value.js';
import { userBody, versionTag, type UserResource } from '../domain/resource.js';
import { readUser, type ReadDocument } from '../domain/user-document.js';
import { ChangeUser } from '../use-cases/change-user.js';
import { DeprovisionUser } from '../use-cases/deprovision-user.js';
import { ProvisionUser } from '../use-cases/provision-user.js';
import { ReadUser } from '../use-cases/read-user.js';
import { scimVersionOf } from './expected-version.js';
import { note } from './provisioning-note.js';

/** `/scim/v2/Users/{id}`, and how one is made. In no OpenAPI document: SCIM describes itself (`/Schemas`). */
@ApiExcludeController()
@Controller('scim/v2/Users')
export class ScimUsersController {
  constructor(
    private readonly provision: ProvisionUser,
    private readonly read: ReadUser,
    private readonly change: ChangeUser,
    private readonly deprovision: DeprovisionUser,
  ) {}

  @ScimOnly()
  @Post()
  async provisionUser(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<ScimObject> {
    const { document, notKept } = readUser(body);
    note(request, { ...targetOf(document), hasChanged: false, notKept });
    const user = await this.provision.execute(document);
    note(request, { targetId: user.id, ...targetOf(user.document), hasChanged: true, notKept });
    return answer(reply, user);
  }

  @ScimOnly()
  @Get(':id')
  async readUser(
    @Param('id') id: string,
    @Query() query: ScimQuery,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScimObject | undefined> {
    const user = await this.read.execute(id);
    if (ifNoneMatch === versionTag(user.version)) return void reply.status(304);
    return project(answer(reply, user), projectionOf(query));
  }

  @ScimOnly()
  @Put(':id')
  replaceUser(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<ScimObject> {
    const { document, notKept } = readUser(body);
    return this.changeTo(id, () => ({ document, notKept }), request, reply);
  }

  @ScimOnly()
  @Patch(':id')
  patchUser(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<ScimObject> {
    const operations = patchOperationsOf(body);
    return this.changeTo(id, (before) => patchUser(before, operations), request, reply);
  }

  @ScimOnly()
  @Delete(':id')
  @HttpCode(204)
  async deprovisionUser(@Param('id') id: string, @Req() request: FastifyRequest): Promise<void> {
    note(request, { targetId: id, hasChanged: false, notKept: [] });
    await this.deprovision.execute(id);
    note(request, { targetId: id, hasChanged: true, notKept: [] });
  }

  private async changeTo(
    id: string,
    after: (before: ScimObject) => ReadDocument,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<ScimObject> {
    note(request, { targetId: id, hasChanged: false, notKept: [] });
    let passedOver: readonly string[] = [];
    const { user, hasChanged } = await this.change.execute({
      id,
      expectedVersion: scimVersionOf(request.headers['if-match']),
      change: (before) => {
        const { document, notKept } = after(before);
        passedOver = notKept;
        return document;
      },
    });
    note(request, { targetId: user.id, ...targetOf(user.document), hasChanged, notKept: passedOver });
    return answer(reply, user);
  }
}

function answer(reply: FastifyReply, user: UserResource): ScimObject {
  void reply.header('etag', versionTag(user.version)).header('location', `/scim/v2/Users/${user.id}`);
  return userBody(user);
}

const targetOf = ({ userName }: ScimObject): { targetName?: string } =>
  typeof userName === 'string' ? { targetName: userName } : {};
