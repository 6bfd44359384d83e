import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { groupCreated } from '@zwerm/contracts/events/people-events';
import type { GroupId } from '@zwerm/domain/id';
import { isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { NameTaken } from '../domain/group.errors.js';

export interface CreateGroupCommand {
  /** Given by imports: the same id again changes nothing. */
  readonly id?: GroupId;
  readonly name: string;
}

/** Makes an empty group. @throws NameTaken, ignoring case */
@Injectable()
export class CreateGroup {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  async execute({ id = randomUUID(), name }: CreateGroupCommand): Promise<GroupId> {
    const trimmed = name.trim();
    return this.transactions.run(async () => {
      const isNew = await this.insert(id, trimmed);
      if (isNew) await this.outbox.add(groupCreated, id, 1, { groupId: id, name: trimmed });
      return id;
    });
  }

  private async insert(id: GroupId, name: string): Promise<boolean> {
    try {
      const inserted: unknown[] = await this.transactions.manager.query(
        'insert into groups (id, name, version) values ($1, $2, 1) on conflict (id) do nothing returning id',
        [id, name],
      );
      return inserted.length > 0;
    } catch (error) {
      throw isUniqueViolation(error, 'groups_name') ? new NameTaken() : error;
    }
  }
}
