import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ProvisionedGroupsRepository } from '../persistence/provisioned-groups.repository.js';
import { ScimGroupsRepository } from '../persistence/scim-groups.repository.js';

/** Removes a group; each membership ends first. @throws NotFound */
@Injectable()
export class DeprovisionGroup {
  constructor(
    private readonly transactions: Transactions,
    private readonly groups: ScimGroupsRepository,
    private readonly provisioned: ProvisionedGroupsRepository,
  ) {}

  async execute(id: string): Promise<void> {
    await this.transactions.run(async () => {
      const group = await this.groups.lock(id);
      await this.provisioned.remove(group.id);
    });
  }
}
