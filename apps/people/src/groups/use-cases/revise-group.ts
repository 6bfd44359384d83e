import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { GroupVisibility } from '../domain/group-kind.js';
import { isEmptyRule, normalRule, type GroupRule } from '../domain/group-rule.js';
import { GroupChanged, KeptElsewhere, RuleDoesNotFit } from '../domain/group.errors.js';
import { GroupsRepository, type GroupRow } from '../persistence/groups.repository.js';
import { RuleMembershipsRepository } from '../persistence/rule-memberships.repository.js';

export interface GroupChanges {
  readonly name?: string;
  readonly purpose?: string;
  readonly visibility?: GroupVisibility;
  readonly ownerId?: PersonId | null;
  readonly rule?: GroupRule;
}

/**
 * Changes what a group is called, what it is for, who may know of it, whose it is, or the rule its members follow;
 * then the members change with it. A group from a directory keeps the name the directory gives it.
 * @throws NotFound, GroupChanged, NameTaken, UnknownOwner, RuleDoesNotFit, KeptElsewhere
 */
@Injectable()
export class ReviseGroup {
  constructor(
    private readonly transactions: Transactions,
    private readonly groups: GroupsRepository,
    private readonly members: RuleMembershipsRepository,
  ) {}

  async execute(groupId: GroupId, expectedVersion: number, changes: GroupChanges): Promise<void> {
    await this.transactions.run(async () => {
      const group = await this.groups.lock(groupId);
      if (group.kind === 'unit') throw new NotFound('Group');
      if (group.version !== expectedVersion) throw new GroupChanged();
      refuseWhatDoesNotFit(group, changes);
      await this.update(group, changes);
      if (changes.rule) await this.members.settleGroup(groupId);
    });
  }

  private async update(group: GroupRow, changes: GroupChanges): Promise<void> {
    const rule = changes.rule ? normalRule(changes.rule) : group.rule;
    await this.groups.refusing(() =>
      this.transactions.manager.query(
        `update groups set name = $2, purpose = $3, visibility = $4, owner_id = $5, rule = $6, version = version + 1
         where id = $1`,
        [
          group.id,
          changes.name?.trim() ?? group.name,
          changes.purpose?.trim() ?? group.purpose,
          changes.visibility ?? group.visibility,
          changes.ownerId === undefined ? group.ownerId : changes.ownerId,
          rule && JSON.stringify(rule),
        ],
      ),
    );
  }
}

function refuseWhatDoesNotFit(group: GroupRow, { name, rule }: GroupChanges): void {
  if (group.kind === 'scim' && name !== undefined && name.trim() !== group.name) throw new KeptElsewhere();
  if (!rule) return;
  if (group.kind !== 'rule') throw new RuleDoesNotFit('the members of this group do not follow a rule');
  if (isEmptyRule(rule)) throw new RuleDoesNotFit('a rule must name something');
}
