import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { roles as allRoles, type Role } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessLog } from '../../access-log/persistence/access-log.js';
import { LastAdministrator } from '../../accounts/domain/account.errors.js';
import { PeopleRepository } from '../../accounts/persistence/people.repository.js';
import { NotYourOwnRequest, RequestOver } from '../domain/role.errors.js';
import { RightsRepository } from '../persistence/rights.repository.js';
import { RoleRequestsRepository, type RoleRequest } from '../persistence/role-requests.repository.js';

/**
 * A second administrator approves or rejects a grave change. The right of whoever asked is asked again: between the
 * request and the approval they may have lost it.
 * @throws NotFound, NotYourOwnRequest, RequestOver, LastAdministrator, RoleHeldAlready
 */
@Injectable()
export class DecideRoleRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly rights: RightsRepository,
    private readonly requests: RoleRequestsRepository,
    private readonly log: AccessLog,
  ) {}

  async execute(by: Principal, id: string, decision: 'approved' | 'rejected', reason = ''): Promise<void> {
    await this.transactions.run(async () => {
      const administrators = await this.people.lockAdministrators();
      const request = await this.requests.findForUpdate(id);
      if (!request) throw new NotFound('Request');
      if (request.decision !== null) throw new RequestOver();
      if (decision === 'approved') {
        refuseUnlessSecond(by, request);
        if (!administrators.includes(request.requestedBy))
          throw new RequestOver('whoever asked is no longer an administrator');
        await this.apply(request, administrators);
      }
      await this.requests.decide(id, decision, by.personId);
      await this.log.write({
        actorId: by.personId,
        subjectId: request.personId,
        act: decision === 'approved' ? 'request-approved' : 'request-rejected',
        facts: {
          requestId: id,
          action: request.action,
          role: request.role,
          requestedBy: request.requestedBy,
        },
        reason,
      });
    });
  }

  private async apply(request: RoleRequest, administrators: readonly string[]): Promise<void> {
    const { personId, action, role, scope, endsAt, requestedBy } = request;
    const person = await this.rights.lockPerson(personId);
    if (!person) throw new RequestOver('the account was closed meanwhile');
    if (action === 'take' && administrators.length === 1) throw new LastAdministrator();
    if (action === 'give' && (scope || endsAt !== null))
      await this.rights.insertGrant(personId, { role, scope, endsAt }, requestedBy);
    else await this.rights.setRoles(personId, rolesWith(person.roles, request));
    await this.rights.announce(personId);
  }
}

/** Neither who asked nor who would gain approves; who would lose a role may agree to it. */
function refuseUnlessSecond({ personId }: Principal, request: RoleRequest): void {
  const wouldGain = request.action === 'give' && request.personId === personId;
  if (request.requestedBy === personId || wouldGain) throw new NotYourOwnRequest();
}

const rolesWith = (held: readonly Role[], { action, role }: RoleRequest): Role[] =>
  allRoles.filter((each) => (each === role ? action === 'give' : held.includes(each)));
