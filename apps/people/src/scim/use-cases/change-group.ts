import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { GroupChange } from '../domain/group-changes.js';
import type { GroupResource } from '../domain/resource.js';
import { ProvisionedGroupsRepository } from '../persistence/provisioned-groups.repository.js';
import { ScimGroupsRepository } from '../persistence/scim-groups.repository.js';

export interface ScimGroupChange {
  readonly id: string;
  /** From `If-Match`; undefined when any version will do. */
  readonly expectedVersion: number | undefined;
  readonly changes: readonly GroupChange[];
}

/**
 * Changes a group step by step, whether by PUT or PATCH. Members are changed by the list; one statement, however
 * many there are. @throws NotFound, NotUnique, InvalidValue, DomainError version-conflict
 */
@Injectable()
export class ChangeGroup {
  constructor(
    private readonly transactions: Transactions,
    private readonly groups: ScimGroupsRepository,
    private readonly provisioned: ProvisionedGroupsRepository,
  ) {}

  async execute(change: ScimGroupChange): Promise<{ group: GroupResource; hasChanged: boolean }> {
    return this.transactions.run(async () => {
      const group = await this.groups.lock(change.id);
      if (change.expectedVersion !== undefined && change.expectedVersion !== group.version)
        throw new DomainError('version-conflict');
      let hasChanged = false;
      for (const step of change.changes)
        hasChanged = (await this.provisioned.apply(group.id, step)) || hasChanged;
      if (hasChanged) await this.provisioned.touch(group.id);
      return { group: hasChanged ? await this.groups.find(group.id, false) : group, hasChanged };
    });
  }
}
