import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ScimOnly } from '@zwerm/platform/auth/allow';
import { Cursors } from '@zwerm/platform/http/cursors';
import type { ScimQuery } from '../domain/list-query.js';
import { holds, project, projectionOf } from '../domain/projection.js';
import type { ScimObject } from '../domain/read-value.js';
import { groupBody, userBody } from '../domain/resource.js';
import { FindGroups } from '../use-cases/find-groups.js';
import { FindUsers } from '../use-cases/find-users.js';
import { listPageOf } from './list-page.js';

/** The lists of SCIM: how an identity provider finds what it made. */
@ApiExcludeController()
@Controller('scim/v2')
export class ScimListsController {
  constructor(
    private readonly users: FindUsers,
    private readonly groups: FindGroups,
    private readonly cursors: Cursors,
  ) {}

  @ScimOnly()
  @Get('Users')
  async findUsers(@Query() given: ScimQuery): Promise<ScimObject> {
    const page = listPageOf(given, 'users', this.cursors);
    const projection = projectionOf(given);
    const { resources, total } = await this.users.execute(page.query, page.after);
    return page.body(
      resources.map((user) => project(userBody(user), projection)),
      total,
    );
  }

  @ScimOnly()
  @Get('Groups')
  async findGroups(@Query() given: ScimQuery): Promise<ScimObject> {
    const page = listPageOf(given, 'groups', this.cursors);
    const projection = projectionOf(given);
    const withMembers = holds(projection, 'members');
    const { resources, total } = await this.groups.execute(page.query, withMembers, page.after);
    return page.body(
      resources.map((group) => project(groupBody(group), projection)),
      total,
    );
  }
}
