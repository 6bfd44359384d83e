import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { GroupChange } from '../domain/group-changes.js';
import type { GroupResource } from '../domain/resource.js';
import { ProvisionedGroupsRepository } from '../persistence/provisioned-groups.repository.js';
import { ScimGroupsRepository } from '../persistence/scim-groups.repository.js';

/** Makes a group that an identity provider keeps, with the members it has already. @throws NotUnique, InvalidValue */
@Injectable()
export class ProvisionGroup {
  constructor(
    private readonly transactions: Transactions,
    private readonly provisioned: ProvisionedGroupsRepository,
    private readonly groups: ScimGroupsRepository,
  ) {}

  async execute(displayName: string, changes: readonly GroupChange[]): Promise<GroupResource> {
    return this.transactions.run(async () => {
      const id = await this.provisioned.create(displayName);
      for (const change of changes) await this.provisioned.apply(id, change);
      return this.groups.find(id, true);
    });
  }
}
