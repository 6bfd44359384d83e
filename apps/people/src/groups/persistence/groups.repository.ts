import { Injectable } from '@nestjs/common';
import type { GroupId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { databaseErrorOf, isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { GroupKind, GroupVisibility } from '../domain/group-kind.js';
import type { GroupReader } from '../domain/group-reader.js';
import type { GroupRule } from '../domain/group-rule.js';
import { MembersFollowRule, NameTaken, UnknownOwner } from '../domain/group.errors.js';

export interface GroupRow {
  readonly id: GroupId;
  readonly name: string;
  readonly kind: GroupKind;
  readonly purpose: string;
  readonly visibility: GroupVisibility;
  readonly ownerId: string | null;
  readonly rule: GroupRule | null;
  readonly version: number;
}

/** Values of a `GroupReader` come as $1 (who), $2 (sees all) and $3 (sees open groups). */
export const visibleGroups = `
  removed_at is null and ($2 or ($3 and visibility = 'everyone')
    or exists (select from group_member where group_id = groups.id and person_id = $1))`;

export const readerValues = ({ personId, seesAll, seesOpen }: GroupReader): [string, boolean, boolean] => [
  personId,
  seesAll,
  seesOpen,
];

export const groupColumns = `id, name, kind, purpose, visibility, owner_id as "ownerId", rule, version`;

/** The table of groups, where several use cases need the same statement. */
@Injectable()
export class GroupsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Locks a group until the transaction ends. @throws NotFound */
  async lock(groupId: GroupId): Promise<GroupRow> {
    const [group]: GroupRow[] = await this.transactions.manager.query(
      `select ${groupColumns} from groups where id = $1 and removed_at is null for no key update`,
      [groupId],
    );
    if (!group) throw new NotFound('Group');
    return group;
  }

  /** Locks a group whose members people add and remove by hand. @throws NotFound, MembersFollowRule */
  async lockByHand(groupId: GroupId): Promise<void> {
    if ((await this.lock(groupId)).kind !== 'manual') throw new MembersFollowRule();
  }

  /** @returns the group, when this reader may know of it */
  async find(reader: GroupReader, groupId: GroupId): Promise<GroupRow | undefined> {
    const [group]: GroupRow[] = await this.transactions.manager.query(
      `select ${groupColumns} from groups where id = $4 and ${visibleGroups}`,
      [...readerValues(reader), groupId],
    );
    return group;
  }

  /** @throws NameTaken, UnknownOwner when the work fails for that */
  async refusing<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (isUniqueViolation(error, 'groups_name')) throw new NameTaken();
      const { code, constraint } = databaseErrorOf(error);
      throw code === '23503' && constraint === 'groups_owner_id_fkey' ? new UnknownOwner() : error;
    }
  }
}
