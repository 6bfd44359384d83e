import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Cursors, type Page } from '@zwerm/platform/http/cursors';
import { readerOf } from '../reader-of.js';
import { GroupsRepository } from '../persistence/groups.repository.js';

export interface GroupMember {
  readonly id: PersonId;
  readonly displayName: string;
  readonly kind: PersonKind;
  readonly jobTitle: string;
}

/** The active members of a group the reader may know of, by name. @throws NotFound, DomainError invalid-cursor */
@Injectable()
export class ListGroupMembers {
  constructor(
    private readonly transactions: Transactions,
    private readonly groups: GroupsRepository,
    private readonly cursors: Cursors,
  ) {}

  async execute(
    by: Principal,
    groupId: GroupId,
    { cursor, limit }: { cursor?: string; limit: number },
  ): Promise<Page<GroupMember>> {
    if (!(await this.groups.find(readerOf(by), groupId))) throw new NotFound('Group');
    const list = ['group-members', groupId];
    const [name, id] = cursor === undefined ? [] : this.cursors.read(cursor, list);
    const rows: GroupMember[] = await this.transactions.manager.query(
      `select person.id, display_name as "displayName", person.kind, job_title as "jobTitle"
       from group_member join person on person.id = person_id
       where group_id = $1 and active and ($2::text is null or (display_name, person.id) > ($2, $3::uuid))
       order by display_name, person.id limit $4`,
      [groupId, name ?? null, id ?? null, limit + 1],
    );
    return this.cursors.page(rows, limit, list, (member) => [member.displayName, member.id]);
  }
}
