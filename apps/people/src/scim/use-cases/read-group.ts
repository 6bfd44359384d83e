import { Injectable } from '@nestjs/common';
import type { GroupResource } from '../domain/resource.js';
import { ScimGroupsRepository } from '../persistence/scim-groups.repository.js';

/** One group that came by SCIM. @throws NotFound */
@Injectable()
export class ReadGroup {
  constructor(private readonly groups: ScimGroupsRepository) {}

  execute(id: string, withMembers: boolean): Promise<GroupResource> {
    return this.groups.find(id, withMembers);
  }
}
