import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { groupCreated } from '@zwerm/contracts/events/people-events';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import type { GroupVisibility } from '../domain/group-kind.js';
import { isEmptyRule, normalRule, type GroupRule } from '../domain/group-rule.js';
import { RuleDoesNotFit } from '../domain/group.errors.js';
import { GroupsRepository } from '../persistence/groups.repository.js';
import { RuleMembershipsRepository } from '../persistence/rule-memberships.repository.js';

export interface CreateGroupCommand {
  /** Given by imports: the same id again changes nothing. */
  readonly id?: GroupId;
  readonly name: string;
  readonly purpose?: string;
  /** `everyone` when left out. */
  readonly visibility?: GroupVisibility;
  readonly ownerId?: PersonId | null;
  /** With one the members follow from it; without, they are added by hand. */
  readonly rule?: GroupRule;
}

/** Makes a group: empty, or with everybody its rule holds for. @throws NameTaken, ignoring case; RuleDoesNotFit, UnknownOwner */
@Injectable()
export class CreateGroup {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly groups: GroupsRepository,
    private readonly members: RuleMembershipsRepository,
  ) {}

  async execute({ id = randomUUID(), ...command }: CreateGroupCommand): Promise<GroupId> {
    if (command.rule && isEmptyRule(command.rule)) throw new RuleDoesNotFit('a rule must name something');
    return this.transactions.run(async () => {
      const isNew = await this.insert(id, command);
      if (!isNew) return id;
      await this.outbox.add(groupCreated, id, 1, { groupId: id, name: command.name.trim() });
      if (command.rule) await this.members.settleGroup(id);
      return id;
    });
  }

  private async insert(id: GroupId, command: CreateGroupCommand): Promise<boolean> {
    const { name, purpose = '', visibility = 'everyone', ownerId = null, rule } = command;
    const inserted: unknown[] = await this.groups.refusing(() =>
      this.transactions.manager.query(
        `insert into groups (id, name, kind, purpose, visibility, owner_id, rule, version)
         values ($1, $2, $3, $4, $5, $6, $7, 1) on conflict (id) do nothing returning id`,
        [
          id,
          name.trim(),
          rule ? 'rule' : 'manual',
          purpose.trim(),
          visibility,
          ownerId,
          rule ? JSON.stringify(normalRule(rule)) : null,
        ],
      ),
    );
    return inserted.length > 0;
  }
}
