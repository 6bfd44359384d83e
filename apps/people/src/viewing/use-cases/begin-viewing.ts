import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Role } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessLog } from '../../access-log/persistence/access-log.js';
import { NotToBeViewed, viewingMinutes } from '../domain/viewing.js';

export interface ViewingCommand {
  readonly viewerId: PersonId;
  readonly personId: PersonId;
  readonly reason: string;
}

/**
 * Decides whether an administrator may look at the app as somebody else, and writes down that they do and why,
 * before they see anything.
 * @throws NotFound, NotToBeViewed for oneself, an administrator, or when the viewer is no administrator (any more)
 */
@Injectable()
export class BeginViewing {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: AccessLog,
  ) {}

  async execute({ viewerId, personId, reason }: ViewingCommand): Promise<void> {
    await this.transactions.run(async (manager) => {
      const people: { id: PersonId; roles: Role[] }[] = await manager.query(
        'select id, roles from person where id = any($1) and active for share',
        [[viewerId, personId]],
      );
      const rolesOf = (id: PersonId): Role[] | undefined => people.find((person) => person.id === id)?.roles;
      if (!rolesOf(viewerId)?.includes('administrator'))
        throw new NotToBeViewed('only administrators may do this');
      const roles = rolesOf(personId);
      if (!roles) throw new NotFound('Person');
      if (roles.includes('administrator')) throw new NotToBeViewed('nobody looks as an administrator');
      const facts = { minutes: viewingMinutes };
      await this.log.write({ actorId: viewerId, subjectId: personId, act: 'view-as-began', facts, reason });
    });
  }
}
