import { Injectable } from '@nestjs/common';
import type { GroupId } from '@zwerm/domain/id';
import type { ListQuery } from '../domain/list-query.js';
import type { GroupResource } from '../domain/resource.js';
import { ScimGroupsRepository } from '../persistence/scim-groups.repository.js';
import type { Found } from '../persistence/users.repository.js';

/** The groups that a filter fits, in the order of their ids; without members they cost next to nothing. */
@Injectable()
export class FindGroups {
  constructor(private readonly groups: ScimGroupsRepository) {}

  execute(query: ListQuery, withMembers: boolean, after?: GroupId): Promise<Found<GroupResource>> {
    return this.groups.list(query, withMembers, after);
  }
}
