import { Injectable } from '@nestjs/common';
import type { GroupId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { readerOf } from '../reader-of.js';
import { GroupsRepository, type GroupRow } from '../persistence/groups.repository.js';

/** One group; the rule is for those who keep groups. @throws NotFound also when the reader may not know of it */
@Injectable()
export class ReadGroup {
  constructor(private readonly groups: GroupsRepository) {}

  async execute(by: Principal, groupId: GroupId): Promise<GroupRow> {
    const reader = readerOf(by);
    const group = await this.groups.find(reader, groupId);
    if (!group) throw new NotFound('Group');
    return reader.seesAll ? group : { ...group, rule: null };
  }
}
