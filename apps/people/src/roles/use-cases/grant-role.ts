import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessLog } from '../../access-log/persistence/access-log.js';
import { PeopleRepository } from '../../accounts/persistence/people.repository.js';
import { courseOf, isGrave } from '../domain/grave-roles.js';
import { checkGrant, type RoleGrant } from '../domain/role-grant.js';
import { RightsRepository } from '../persistence/rights.repository.js';
import { RoleRequestsRepository } from '../persistence/role-requests.repository.js';

export interface GrantRoleCommand extends RoleGrant {
  readonly personId: PersonId;
  readonly reason: string;
}

/** The id is that of the grant, or of the request for it that waits for a second administrator. */
export interface GrantOutcome {
  readonly id: string;
  readonly state: 'held' | 'requested';
}

/**
 * Gives a person a role within a domain, challenge or group, or until a moment.
 * @throws NotFound, InvalidGrant, RoleHeldAlready, NotForYourself, SecondAdministratorNeeded
 */
@Injectable()
export class GrantRole {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly rights: RightsRepository,
    private readonly requests: RoleRequestsRepository,
    private readonly log: AccessLog,
  ) {}

  async execute(
    by: Principal | 'operator',
    { personId, reason, ...grant }: GrantRoleCommand,
  ): Promise<GrantOutcome> {
    return this.transactions.run(async () => {
      const administrators = await this.people.lockAdministrators();
      if (!(await this.rights.lockPerson(personId))) throw new NotFound('Person');
      checkGrant(grant, await this.rights.now());
      const actorId = by === 'operator' ? null : by.personId;
      const change = { action: 'give', role: grant.role } as const;
      const entry = { actorId, subjectId: personId, facts: { ...grant }, reason };
      if (
        actorId !== null &&
        isGrave(change) &&
        courseOf(change, actorId, personId, administrators) === 'ask'
      ) {
        const request = { ...change, ...grant, personId, reason, requestedBy: actorId };
        const { id } = await this.requests.insert(request);
        await this.log.write({ ...entry, act: 'role-requested' });
        return { id, state: 'requested' };
      }
      const id = await this.rights.insertGrant(personId, grant, actorId);
      await this.rights.announce(personId);
      await this.log.write({ ...entry, act: 'role-granted' });
      return { id, state: 'held' };
    });
  }
}
